package io.laurel.engine;

import io.laurel.Fault;
import io.laurel.compiler.ConclusionPhases;
import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyRule;
import io.laurel.compiler.Shown;
import io.laurel.ladder.Ladder;
import io.laurel.ladder.Objector;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Entry;
import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.drools.core.common.ReteEvaluator;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The rules of a policy at work on one contest: facts go in, conclusions come out. */
final class Session {

  private final CompiledPolicy policy;
  private final boolean keepEntries;
  private final Conclusions conclusions;
  private final Faults faults;
  private final KieSession engine;
  private final List<FactHandle> passing = new ArrayList<>();
  private Consumer<Conclusion<?>> concluded = c -> {};
  private final List<DirectRule.Drawn> drawn = new ArrayList<>();
  private boolean streaming;
  private String round = "";
  private @Nullable Phase phase;

  Session(CompiledPolicy policy, boolean keepEntries, Conclusions conclusions, Faults faults) {
    this.policy = policy;
    this.keepEntries = keepEntries;
    this.conclusions = conclusions;
    this.faults = faults;
    this.engine = policy.base().newKieSession();
    engine.addEventListener(new Listener());
  }

  /** Goes through the course, carrying out each phase it comes to. */
  void follow(Course course, Runnable carryOut) {
    FactHandle handle = engine.insert(course);
    while (!course.getPhase().equals("end")) {
      focus("course");
      engine.fireAllRules(1);
      begin(course);
      carryOut.run();
      engine.update(handle, course);
    }
  }

  private void begin(Course course) {
    Optional<Phase> next = Phase.of(course.getPhase());
    phase = next.orElse(null);
    round =
        next.map(
                p ->
                    switch (p) {
                      case SCORE, RANK, AWARD -> course.round();
                      case CHECK, COLLECTIVE, REVIEW -> "";
                    })
            .orElse("");
  }

  /** The phase that is carried out. */
  Phase phase() {
    return Objects.requireNonNull(phase);
  }

  /** Whether a phase is carried out; at the end there is none. */
  boolean isOpen() {
    return phase != null;
  }

  /** The round that is judged, or an empty text. */
  String round() {
    return round;
  }

  FactHandle insert(Object fact) {
    return engine.insert(fact);
  }

  void delete(FactHandle fact) {
    engine.delete(fact);
  }

  void dispose() {
    engine.dispose();
  }

  private void focus(String group) {
    engine.getAgenda().getAgendaGroup(group).setFocus();
  }

  /** Fires the rules of the phase. */
  void fire() {
    focus(phase().id());
    engine.fireAllRules();
  }

  /**
   * Fires the rules of the phase, then those of the mechanism on a ladder.
   *
   * @param set takes into account what was concluded before the mechanism begins
   * @param further told of each later conclusion; says whether it may change what is due
   */
  void fire(Ladder ladder, Runnable set, Predicate<Conclusion<?>> further) {
    fire();
    set.run();
    FactHandle shown = engine.insert(ladder);
    concluded =
        c -> {
          if (further.test(c)) {
            engine.update(shown, ladder);
          }
        };
    engine.fireAllRules();
    concluded = c -> {};
    engine.delete(shown);
  }

  /** Whether a rule of this phase looks at that kind of fact. */
  boolean reads(String fact) {
    return policy.in(phase()).reads().contains(fact);
  }

  /** Whether any rule of the policy looks at that kind of fact. */
  boolean readsAnywhere(String fact) {
    return policy.reads(fact);
  }

  /**
   * Shows each entry to the rules of the phase: one at a time where every rule looks at one entry
   * only, otherwise all together.
   */
  void show(int[] entrants, IntFunction<Entry> entries) {
    Phase now = phase();
    PhaseRules rules = policy.in(now);
    if (!keepEntries && compare(rules, entrants, entries)) {
      return;
    }
    boolean gathering = rules.gathering();
    boolean together = keepEntries || rules.together();
    streaming = true;
    List<DirectRule> met = new ArrayList<>();
    for (int index : reads("Entry") ? entrants : new int[0]) {
      Entry entry = entries.apply(index);
      met.clear();
      boolean others = rules.entries().meets(new Sieve.Tried(entry), (ReteEvaluator) engine, met);
      boolean concerned = others || !met.isEmpty();
      if (concerned && (together || others || !fireDirectly(entry, met))) {
        passing.add(engine.insert(entry));
        if (!together) {
          fire();
          forget();
        }
      }
    }
    if (gathering) {
      passing.add(engine.insert(new Shown(now.id())));
    }
    if (gathering || !passing.isEmpty()) {
      fire();
      forget();
    }
    streaming = false;
  }

  /** Matches entries with each other without the session; false when it has to be asked. */
  private boolean compare(PhaseRules rules, int[] entrants, IntFunction<Entry> entries) {
    if (rules.comparing().isEmpty()) {
      return false;
    }
    Comparison comparison =
        new Comparison(rules.comparing().get(), (ReteEvaluator) engine, this::isRead);
    for (int index : entrants) {
      comparison.take(entries.apply(index));
    }
    boolean done = comparison.carryOut();
    if (done) {
      comparison.drawn().forEach(this::accept);
    }
    return done;
  }

  /**
   * Carries out the actions of rules an entry meets by itself; false when the session has to,
   * because an action does more than conclude, or a rule looks at what is concluded.
   */
  private boolean fireDirectly(Entry entry, List<DirectRule> met) {
    drawn.clear();
    for (int i = 0; i < met.size(); i++) {
      if (!met.get(i).fire(entry, (ReteEvaluator) engine, drawn)) {
        return false;
      }
    }
    for (int i = 0; i < drawn.size(); i++) {
      if (isRead(drawn.get(i).conclusion())) {
        return false;
      }
    }
    drawn.forEach(this::accept);
    return true;
  }

  /**
   * Asks the rules of the phase that may object to proposals, without showing the proposals to
   * them; null when some of them look at more than the proposal.
   */
  @Nullable Objector objector() {
    if (!policy.in(phase()).proposals().isAlone()) {
      return null;
    }
    return keepEntries ? proposal -> null : this::answer;
  }

  private Objector.@Nullable Answer answer(Proposal proposal) {
    List<DirectRule> met = new ArrayList<>();
    policy.in(phase()).proposals().meets(new Sieve.Tried(proposal), (ReteEvaluator) engine, met);
    List<DirectRule.Drawn> all = new ArrayList<>();
    for (DirectRule rule : met) {
      if (!rule.fire(proposal, (ReteEvaluator) engine, all)) {
        return null;
      }
    }
    List<Objection> objections = new ArrayList<>();
    for (DirectRule.Drawn one : all) {
      if (!(one.conclusion() instanceof Objection objection) || isRead(objection)) {
        return null;
      }
      objections.add(objection);
    }
    return new Objector.Answer(objections, () -> all.forEach(this::accept));
  }

  private void accept(DirectRule.Drawn drawn) {
    accept(drawn.conclusion(), drawn.rule());
  }

  private boolean isRead(Conclusion<?> conclusion) {
    return readsAnywhere(conclusion.getClass().getSimpleName()) || readsAnywhere("Status");
  }

  private void accept(Conclusion<?> conclusion, PolicyRule rule) {
    misplaced(conclusion, rule);
    conclusions.add(conclusion, rule, round);
    concluded.accept(conclusion);
  }

  private void forget() {
    passing.forEach(engine::delete);
    passing.clear();
  }

  private final class Listener extends DefaultRuleRuntimeEventListener {

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
      Rule rule = event.getRule();
      PolicyRule known = rule == null ? null : policy.rulesByTitle().get(rule.getName());
      if (known != null) {
        if (!(event.getObject() instanceof Conclusion<?> conclusion)) {
          throw new IllegalArgumentException(
              "a rule inserts conclusions; a `"
                  + event.getObject().getClass().getSimpleName()
                  + "` is none");
        }
        accept(conclusion, known);
        if (streaming && !isRead(conclusion)) {
          passing.add(event.getFactHandle());
        }
      }
    }
  }

  private void misplaced(Conclusion<?> conclusion, PolicyRule rule) {
    if (!ConclusionPhases.allow(conclusion, rule.phase())) {
      Set<Phase> allowed = ConclusionPhases.of(conclusion);
      faults.add(
          new Fault(
              Faults.place(rule.reference()),
              "Rule `"
                  + rule.reference().title()
                  + "` concludes a `"
                  + conclusion.getClass().getSimpleName()
                  + "` in the phase `"
                  + rule.phase().id()
                  + "`; it belongs in `"
                  + String.join("` or `", allowed.stream().map(Phase::id).toList())
                  + "`."),
          null);
    }
  }
}
