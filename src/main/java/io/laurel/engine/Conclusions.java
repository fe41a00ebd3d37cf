package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.RuleReference;
import io.laurel.arithmetic.Fraction;
import io.laurel.compiler.PolicyRule;
import io.laurel.explain.JudgementRecord;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.PercentOf;
import io.laurel.policy.Conclusion;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.InvalidRound;
import io.laurel.policy.Merge;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.Normalisation;
import io.laurel.policy.NotAdmitted;
import io.laurel.policy.Note;
import io.laurel.policy.Objection;
import io.laurel.policy.Panel;
import io.laurel.policy.Part;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Ranking;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Score;
import io.laurel.policy.Series;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.TeamScore;
import io.laurel.policy.Tier;
import io.laurel.sandbox.Stopped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules of a policy concluded in one judgement, and which rule concluded what. */
final class Conclusions implements JudgementRecord.Concluded {

  /** Prizes, limits, panels and the like; contests with thousands of categories have fewer. */
  private static final int MOST_REGULATIONS = 50_000;

  /**
   * Statuses that say the same by the same rule are kept once, however many entrants they are
   * about.
   */
  private record SameStatus(Class<?> kind, String reason, RuleReference rule) {}

  /** Likewise adjustments. */
  private record SameAdjustment(
      Fraction points, Fraction share, Optional<PercentOf> of, String reason, RuleReference rule) {}

  private final IdentityHashMap<Conclusion<?>, PolicyRule> sources = new IdentityHashMap<>();
  private final Map<SameStatus, Status<?>> statuses = new HashMap<>();
  private int regulations;
  private final PerEntrant<Status<?>> statusesOf;
  private final Map<SameAdjustment, Adjustment> adjustments = new HashMap<>();
  private final Map<String, PerEntrant<Adjustment>> adjustmentsOf = new HashMap<>();
  private final Map<String, List<Supernumerary>> supernumeraries = new HashMap<>();
  private final Map<Class<?>, List<Conclusion<?>>> declarations = new HashMap<>();
  private final Map<String, List<Status<?>>> statusesOfOrganisations = new HashMap<>();
  private final Map<String, List<Integer>> entrantsOf = new HashMap<>();
  private final Contest contest;
  private final List<RuleReference> comparing;
  private @Nullable Merging merging;

  /**
   * @param comparing rules that look at several entries at a time
   */
  Conclusions(Contest contest, List<RuleReference> comparing) {
    this.contest = contest;
    this.comparing = comparing;
    this.statusesOf =
        new PerEntrant<>(
            contest.entrants().size(),
            Comparator.comparing((Status<?> s) -> rule(s)).thenComparing(Status::getReason));
  }

  /** Keeps a conclusion; {@code round} is the round being judged, or empty. */
  void add(Conclusion<?> conclusion, PolicyRule rule, String round) {
    if (conclusion instanceof Status<?> status) {
      add(status, rule);
      return;
    }
    if (conclusion instanceof Adjustment adjustment) {
      add(adjustment, rule, round);
      return;
    }
    sources.put(conclusion, rule);
    boolean repeated = conclusion instanceof Objection || conclusion instanceof Note;
    if (!repeated && ++regulations > MOST_REGULATIONS) {
      throw new Stopped(Stopped.Limit.CONCLUSIONS);
    }
    if (conclusion instanceof Supernumerary supernumerary) {
      supernumeraries
          .computeIfAbsent(supernumerary.getEntry().getId(), e -> new ArrayList<>())
          .add(supernumerary);
    } else {
      declarations.computeIfAbsent(conclusion.getClass(), k -> new ArrayList<>()).add(conclusion);
    }
  }

  private void add(Adjustment adjustment, PolicyRule rule, String round) {
    SameAdjustment key =
        new SameAdjustment(
            adjustment.getPoints(),
            adjustment.getShare(),
            adjustment.getOf(),
            adjustment.getReason(),
            rule.reference());
    Adjustment kept = adjustments.computeIfAbsent(key, k -> keep(adjustment, rule));
    adjustmentsOf
        .computeIfAbsent(
            round,
            r ->
                new PerEntrant<>(
                    contest.entrants().size(),
                    Comparator.comparing((Adjustment a) -> rule(a))
                        .thenComparing(Adjustment::getReason)
                        .thenComparing(Adjustment::getPoints)
                        .thenComparing(Adjustment::getShare)))
        .add(adjustment.getEntry().position(), kept);
  }

  private void add(Status<?> status, PolicyRule rule) {
    SameStatus key = new SameStatus(status.getClass(), status.getReason(), rule.reference());
    Status<?> kept = statuses.computeIfAbsent(key, k -> keep(status, rule));
    switch (status.getScope()) {
      case ENTRANT -> keep(kept, status.getEntry().position());
      case ORGANISATION -> keep(kept, status.getEntry().getId());
      case ENTRANTS_OF -> entrantsOf(status.getEntry().getId()).forEach(e -> keep(kept, e));
    }
  }

  private <T extends Conclusion<?>> T keep(T conclusion, PolicyRule rule) {
    sources.put(conclusion, rule);
    return conclusion;
  }

  private List<Integer> entrantsOf(String organisation) {
    if (entrantsOf.isEmpty()) {
      List<Entrant> entrants = contest.entrants();
      for (int i = 0; i < entrants.size(); i++) {
        String from = Objects.requireNonNullElse(entrants.get(i).organisation(), "");
        entrantsOf.computeIfAbsent(from, o -> new ArrayList<>()).add(i);
      }
    }
    return entrantsOf.getOrDefault(organisation, List.of());
  }

  private void keep(Status<?> kept, int position) {
    if (!statusesOf.of(position).contains(kept)) {
      statusesOf.add(position, kept);
    }
  }

  private void keep(Status<?> kept, String organisation) {
    List<Status<?>> before = statusesOfOrganisations.getOrDefault(organisation, List.of());
    if (!before.contains(kept)) {
      List<Status<?>> all = new ArrayList<>(before);
      all.add(kept);
      all.sort(Comparator.comparing((Status<?> s) -> rule(s)).thenComparing(Status::getReason));
      statusesOfOrganisations.put(organisation, List.copyOf(all));
    }
  }

  @Override
  public RuleReference rule(Conclusion<?> conclusion) {
    return source(conclusion).reference();
  }

  /** The rule that drew a conclusion. */
  PolicyRule source(Conclusion<?> conclusion) {
    PolicyRule rule = sources.get(conclusion);
    if (rule == null) {
      throw new IllegalStateException("Concluded by no rule: " + conclusion);
    }
    return rule;
  }

  Optional<PolicyRule> ruleIfAny(@Nullable Conclusion<?> conclusion) {
    return Optional.ofNullable(conclusion == null ? null : sources.get(conclusion));
  }

  @Override
  public List<Status<?>> statuses(int entrant) {
    return statusesOf.of(entrant);
  }

  @Override
  public List<Status<?>> organisationStatuses(String organisation) {
    return statusesOfOrganisations.getOrDefault(organisation, List.of());
  }

  /** What was found about entrants so far, by position; it does not change later. */
  IntFunction<List<Status<?>>> statusesNow() {
    return statusesOf.now();
  }

  /** Whether nothing was found that keeps an entry out. */
  boolean isAdmitted(int entrant) {
    return statuses(entrant).stream().noneMatch(NotAdmitted.class::isInstance);
  }

  List<EntryLimit> entryLimits() {
    return of(EntryLimit.class);
  }

  /** Keeps how categories were merged. */
  void keep(Merging newMerging) {
    merging = newMerging;
  }

  List<Merge> merges() {
    return of(Merge.class);
  }

  @Override
  public List<Merge> merges(@Nullable String category) {
    return category == null || merging == null ? List.of() : merging.of(category);
  }

  @Override
  public List<Supernumerary> supernumerary(String entrant) {
    return supernumeraries.getOrDefault(entrant, List.of()).stream()
        .sorted(
            Comparator.comparing((Supernumerary s) -> rule(s))
                .thenComparing(Supernumerary::getReason))
        .toList();
  }

  /** Whether any entrant takes no place. */
  boolean hasSupernumeraries() {
    return !supernumeraries.isEmpty();
  }

  /** Whether an entrant takes no place. */
  boolean isSupernumerary(String entrant) {
    return supernumeraries.containsKey(entrant);
  }

  @Override
  public List<Adjustment> adjustments(String round, int entrant) {
    PerEntrant<Adjustment> ofRound = adjustmentsOf.get(round);
    return ofRound == null ? List.of() : ofRound.of(entrant);
  }

  /** Whether any entrant's total of that round was adjusted. */
  boolean hasAdjustments(String round) {
    return adjustmentsOf.containsKey(round);
  }

  /** What is not about single entrants, in order of rules and text. */
  List<Conclusion<?>> inOrder() {
    return of(Conclusion.class).stream().<Conclusion<?>>map(c -> c).toList();
  }

  List<Panel> panels() {
    return of(Panel.class);
  }

  List<Normalisation> normalisations() {
    return of(Normalisation.class);
  }

  List<Part> parts() {
    return of(Part.class);
  }

  List<ResultCode> codes() {
    return of(ResultCode.class);
  }

  List<Series> series() {
    return of(Series.class);
  }

  List<Score> scores() {
    return of(Score.class);
  }

  List<Ranking> rankings(String round) {
    return of(Ranking.class).stream().filter(r -> r.getRound().equals(round)).toList();
  }

  @Override
  public List<Tier> tiers() {
    return of(Tier.class);
  }

  @Override
  public List<DirectPlace> directPlaces() {
    return of(DirectPlace.class);
  }

  List<PrizeLimit> prizeLimits() {
    return of(PrizeLimit.class);
  }

  List<NoSkipping> noSkipping() {
    return of(NoSkipping.class);
  }

  List<TeamScore> teamScores() {
    return of(TeamScore.class);
  }

  @Override
  public Map<String, RuleReference> notes() {
    Map<String, RuleReference> notes = new LinkedHashMap<>();
    of(Note.class).forEach(n -> notes.putIfAbsent(n.getText(), rule(n)));
    return notes;
  }

  @Override
  public List<RuleReference> applied() {
    return sources.values().stream().map(PolicyRule::reference).distinct().sorted().toList();
  }

  @Override
  public List<RuleReference> comparing() {
    return comparing;
  }

  @Override
  public Collection<InvalidRound> invalid(String round) {
    Map<String, InvalidRound> byReason = new TreeMap<>();
    of(InvalidRound.class).stream()
        .filter(i -> i.getRound().equals(round))
        .forEach(i -> byReason.putIfAbsent(i.getReason(), i));
    return byReason.values();
  }

  /** All conclusions of a kind, in order of their rules and, within a rule, of their text. */
  private <T extends Conclusion<?>> List<T> of(Class<T> kind) {
    Stream<Conclusion<?>> all =
        kind.equals(Conclusion.class)
            ? declarations.values().stream().flatMap(List::stream)
            : declarations.getOrDefault(kind, List.of()).stream();
    return all.map(kind::cast)
        .sorted(Comparator.comparing((T c) -> rule(c)).thenComparing(Object::toString))
        .toList();
  }
}
