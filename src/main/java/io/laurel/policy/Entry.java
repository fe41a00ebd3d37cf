package io.laurel.policy;

import io.laurel.Attributes;
import io.laurel.Entrant;
import io.laurel.arithmetic.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entrant as it stands in one round. In the phase {@code check} there is no round yet (its name
 * is empty) and there are no scores; in {@code score} each component has its value; from {@code
 * rank} on there is a total.
 *
 * <p>Two entries are equal when they are of the same entrant.
 */
public final class Entry extends Described {

  /**
   * For the engine: what the entries shown in one phase of a round have in common.
   *
   * @param phase {@code check}, {@code score}, {@code rank} or {@code standing}
   * @param round its name, or an empty text
   * @param today the day of the contest, if it is known
   * @param organisations the organisation of an id; for {@code null} the one of the unaffiliated
   * @param faults is told what makes the judgement impossible
   */
  @ForEngine
  public record Setting(
      String phase,
      String round,
      @Nullable LocalDate today,
      Function<@Nullable String, Organisation> organisations,
      Consumer<String> faults) {}

  private final Entrant entrant;
  private final int position;
  private final Setting setting;
  private final Function<String, @Nullable Fraction> scores;
  private final @Nullable BigDecimal total;
  private @Nullable Organisation organisation;

  /**
   * Made by the engine.
   *
   * @param position among the entrants of the contest; -1 for an organisation
   */
  public Entry(
      Entrant entrant,
      int position,
      Setting setting,
      Function<String, @Nullable Fraction> scores,
      @Nullable BigDecimal total) {
    this.entrant = entrant;
    this.position = position;
    this.setting = setting;
    this.scores = scores;
    this.total = total;
  }

  /** For the engine: where it stands among the entrants of the contest; -1 for an organisation. */
  @ForEngine
  public int position() {
    return position;
  }

  /** What tells it apart from every other entry. */
  public String getId() {
    return entrant.id();
  }

  /** Its name as printed. */
  public String getName() {
    return entrant.name();
  }

  /** {@code person}, {@code team}, {@code programme} or {@code organisation}. */
  public String getKind() {
    return entrant.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Who sends it, or {@link Organisation#NONE}. */
  public Organisation getOrganisation() {
    Organisation known = organisation;
    if (known == null) {
      known = setting.organisations().apply(entrant.organisation());
      organisation = known;
    }
    return known;
  }

  /** The id of who sends it; empty for the unaffiliated. */
  List<String> organisationId() {
    String id = entrant.organisation();
    return id == null ? List.of() : List.of(id);
  }

  /** Further organisations it is entered by jointly (联合队); empty for most. Catalogue 1.03. */
  public List<Organisation> getPartners() {
    List<String> partners = entrant.partners();
    return partners.isEmpty() ? List.of() : partners.stream().map(setting.organisations()).toList();
  }

  /** Whether several organisations enter it together. */
  public boolean isJoint() {
    return !entrant.partners().isEmpty();
  }

  /**
   * Its category, or an empty text. From the phase {@code score} on, a category that was merged
   * into another counts as that one.
   */
  public String getCategory() {
    return entrant.category() == null ? "" : entrant.category();
  }

  /** The people in it. */
  public List<String> getMembers() {
    return entrant.members();
  }

  /** The people who compete in it: its members; a person without members is named by its id. */
  public List<String> getPeople() {
    return entrant.people();
  }

  /**
   * The phase it is shown in: {@code check}, {@code score}, {@code rank}, or {@code standing} once
   * it is ranked. Each rule sees the entries of its own phase; it need not ask.
   */
  public String getPhase() {
    return setting.phase();
  }

  /** The round, or an empty text in the phase {@code check}. */
  public String getRound() {
    return setting.round();
  }

  /**
   * Values of components and parts in this round, before anything the total rounds. A value that is
   * no finite decimal is given to 34 significant digits; {@link #reaches} compares it exactly.
   */
  public Map<String, BigDecimal> getScore() {
    return new Values<>(
        name -> {
          Fraction value = scores.apply(name);
          return value == null ? null : value.toDecimal();
        },
        name -> noScore(name, BigDecimal.ZERO));
  }

  /** Whether a component or part has a value in this round. */
  public boolean scored(String name) {
    return scores.apply(name) != null;
  }

  /**
   * Whether the exact value of a component or part is at least {@code line}: {@code "60"}, {@code
   * "0.5"}, {@code "2/3"}.
   */
  public boolean reaches(String name, String line) {
    Fraction value = scores.apply(name);
    return value == null ? noScore(name, false) : value.compareTo(Fraction.parse(line)) >= 0;
  }

  /** The exact value of a component or part in this round; empty when it has none. */
  public Optional<Fraction> exact(String name) {
    return Optional.ofNullable(scores.apply(name));
  }

  /** The total of this round as published; known from the phase {@code rank} on. */
  public BigDecimal getTotal() {
    return total == null ? noScore("total", BigDecimal.ZERO) : total;
  }

  private <T> T noScore(String name, T harmless) {
    fault(
        who()
            + " has no score `"
            + name
            + "` "
            + (getRound().isEmpty()
                ? "in the phase `check`; scores are known from the phase `score` on."
                : "in round `" + getRound() + "`."));
    return harmless;
  }

  @Override
  Attributes attributes() {
    return entrant.attributes();
  }

  @Override
  @Nullable LocalDate today() {
    return setting.today();
  }

  @Override
  Consumer<String> faults() {
    return setting.faults();
  }

  @Override
  String who() {
    return "Entrant `" + getId() + "`";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry that && that.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return getId().hashCode();
  }

  @Override
  public String toString() {
    return getName();
  }
}
