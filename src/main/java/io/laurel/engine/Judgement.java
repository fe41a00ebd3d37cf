package io.laurel.engine;

import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.award.AwardLog;
import io.laurel.compiler.PolicyFingerprint;
import io.laurel.compiler.PolicyRule;
import io.laurel.explain.JudgementRecord;
import io.laurel.explain.OutcomeWriter;
import io.laurel.policy.Category;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One contest judged by one policy, from the start to the outcome. Phase by phase, as {@code
 * rules/mechanism/course.drl} says: what rules say about one entry is asked entry by entry
 * (inserted, fired, deleted), so memory stays flat; sorting is done here; prizes are awarded by
 * {@code rules/mechanism/award.drl}.
 */
final class Judgement {

  private final String name;
  private final PolicyFingerprint fingerprint;
  private final Faults faults;
  private final Failures failures;
  private final Session session;
  private final Proceedings proceedings;

  Judgement(CompiledPolicy policy, Contest contest, boolean keepEntries) {
    Map<String, PolicyRule> rules = policy.rulesByTitle();
    Conclusions conclusions =
        new Conclusions(
            contest,
            rules.values().stream()
                .filter(PolicyRule::comparing)
                .map(PolicyRule::reference)
                .sorted()
                .toList());
    this.name = policy.name();
    this.fingerprint = policy.fingerprint();
    this.faults = new Faults(conclusions);
    this.failures = new Failures(rules);
    this.proceedings = Proceedings.of(contest, conclusions, faults);
    this.session = new Session(policy, keepEntries, conclusions, faults);
  }

  Outcome outcome() {
    try {
      Map<String, FactHandle> categories = new HashMap<>();
      for (Object fact : proceedings.facts().given()) {
        FactHandle given = session.insert(fact);
        if (fact instanceof Category category) {
          categories.put(category.name(), given);
        }
      }
      if (session.readsAnywhere("Person")) {
        proceedings.facts().people().forEach(session::insert);
      }
      EntryCheck check = new EntryCheck(session, proceedings, categories);
      RoundJudging rounds = new RoundJudging(session, proceedings);
      Awarding awarding = new Awarding(session, proceedings);
      session.follow(
          new Course(proceedings.contest().rounds()), () -> carryOut(check, rounds, awarding));
    } catch (DirectRule.Failure | ConsequenceException | ConstraintEvaluationException e) {
      throw Runaway.isStopped(e) ? e : failures.of(e);
    } finally {
      session.dispose();
    }
    AwardLog log = proceedings.log();
    log.flaws().forEach(f -> faults.add(f.message(), f.cause()));
    reportUnusedRulings();
    faults.refuse();
    log.trim();
    return new OutcomeWriter(
            new JudgementRecord(
                name,
                fingerprint,
                proceedings.contest(),
                log,
                proceedings.standings(),
                proceedings.scorers(),
                proceedings.teamSteps(),
                proceedings.unjudged(),
                proceedings.conclusions()))
        .write();
  }

  private void carryOut(EntryCheck check, RoundJudging rounds, Awarding awarding) {
    if (!session.isOpen()) {
      return;
    }
    switch (session.phase()) {
      case CHECK -> check.carryOut();
      case SCORE -> rounds.score();
      case RANK -> rounds.rank();
      case AWARD -> awarding.award();
      case COLLECTIVE -> awarding.collective();
      case REVIEW -> awarding.review();
    }
  }

  private void reportUnusedRulings() {
    Set<String> used = new HashSet<>(proceedings.log().usedRulings());
    proceedings.standings().values().forEach(s -> used.addAll(s.usedRulings()));
    proceedings.scorers().values().forEach(s -> used.addAll(s.usedRulings()));
    for (io.laurel.Ruling ruling : proceedings.contest().rulings()) {
      if (!used.contains(ruling.decides()) && !session.readsAnywhere("Ruling")) {
        proceedings.log().unusedRulings().add(ruling.decides());
      }
    }
  }
}
