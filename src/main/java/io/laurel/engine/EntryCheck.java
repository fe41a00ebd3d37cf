package io.laurel.engine;

import static java.util.stream.Collectors.toSet;

import io.laurel.Contest;
import io.laurel.compiler.Phase;
import io.laurel.policy.Entry;
import io.laurel.policy.EntryLimit;
import io.laurel.policy.Merge;
import io.laurel.policy.Status;
import io.laurel.policy.Withdrawn;
import io.laurel.scoring.MarkBook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kie.api.runtime.rule.FactHandle;

/** The phase {@code check}: who may take part, and in which category. */
final class EntryCheck {

  private final Session session;
  private final Map<String, FactHandle> categories;
  private final Contest contest;
  private final Conclusions conclusions;
  private final Faults faults;
  private final Facts facts;
  private final MarkBook book;

  /**
   * @param categories the facts that stand for them, by name
   */
  EntryCheck(Session session, Proceedings proceedings, Map<String, FactHandle> categories) {
    this.session = session;
    this.categories = categories;
    this.contest = proceedings.contest();
    this.conclusions = proceedings.conclusions();
    this.faults = proceedings.faults();
    this.facts = proceedings.facts();
    this.book = proceedings.book();
  }

  void carryOut() {
    session.fire();
    int[] all = IntStream.range(0, contest.entrants().size()).toArray();
    Entry.Setting setting = facts.setting(Phase.CHECK.entries(), "");
    session.show(all, i -> facts.entry(i, setting, name -> null, null));
    limitEntries(all, setting);
    mergeCategories();
    faults.refuse();
    book.withdraw(Arrays.stream(all).filter(this::isWithdrawn).boxed().collect(toSet()));
  }

  private boolean isWithdrawn(int entrant) {
    List<Status<?>> statuses = conclusions.statuses(entrant);
    return !statuses.isEmpty() && statuses.stream().anyMatch(Withdrawn.class::isInstance);
  }

  private void limitEntries(int[] all, Entry.Setting setting) {
    List<EntryLimit> limits = conclusions.entryLimits();
    if (limits.isEmpty()) {
      return;
    }
    List<Entry> counted =
        Arrays.stream(all)
            .filter(conclusions::isAdmitted)
            .mapToObj(i -> facts.entry(i, setting, name -> null, null))
            .toList();
    EntryLimits check =
        new EntryLimits(contest, counted, facts.organisations(), faults, this::conclude);
    limits.forEach(check::apply);
    session.fire();
  }

  /** Keeps what follows from a limit on entries, and shows it to rules that ask for it. */
  private void conclude(Status<?> status, EntryLimit limit) {
    conclusions.add(status, conclusions.source(limit), "");
    if (session.readsAnywhere(status.getClass().getSimpleName())
        || session.readsAnywhere("Status")) {
      session.insert(status);
    }
  }

  private void mergeCategories() {
    List<Merge> merges = conclusions.merges();
    if (merges.isEmpty()) {
      return;
    }
    Merging merging = new Merging(contest.categories(), merges, faults);
    conclusions.keep(merging);
    facts.merge(merging);
    for (String category : merging.merged()) {
      session.delete(Objects.requireNonNull(categories.get(category)));
    }
  }
}
