package io.laurel.benchmark.classroom;

import io.laurel.Entrant;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Contest;
import io.laurel.policy.Entry;
import io.laurel.policy.Judge;
import io.laurel.policy.Organisation;
import io.laurel.policy.Proposal;
import io.laurel.policy.Round;
import io.laurel.policy.Standing;
import io.laurel.policy.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The classroom's rules in a plain session of the rule engine: the facts of each phase go in, the
 * rules of the phase fire, the conclusions are gathered. All that rules do not do (reading marks,
 * computing, ranking, choosing whom to propose) has been done before and is not measured.
 */
public final class BareSession {

  private static final Map<String, Fraction> SEVENTY =
      Map.of("content", Fraction.of(70), "delivery", Fraction.of(70));

  private final io.laurel.Contest contest;
  private final Map<String, Map<String, Fraction>> values = new HashMap<>();
  private final Map<String, BigDecimal> totals = new HashMap<>();
  private final List<io.laurel.Award> proposed = new ArrayList<>();
  private final KieBase base;
  private final KieSessionsPool pool;

  /** Compiles the rules and works out what they are told. */
  public BareSession(io.laurel.Contest contest) {
    this(contest, KieServices.get().newKieContainer(compile().getReleaseId()).getKieBase());
    io.laurel.Outcome outcome = Classroom.policy().judge(contest);
    outcome.standing("final").forEach(s -> totals.put(s.recipient().id(), s.score()));
    proposed.addAll(outcome.awards());
    for (Entrant entrant : contest.entrants()) {
      Map<String, Fraction> scores = new HashMap<>();
      contest.components().keySet().forEach(c -> scores.put(c, mean(entrant.id(), c)));
      values.put(entrant.id(), scores);
    }
  }

  private BareSession(io.laurel.Contest contest, KieBase base) {
    this.contest = contest;
    this.base = base;
    this.pool = base.newKieSessionsPool(1);
  }

  private Fraction mean(String entrant, String component) {
    List<BigDecimal> marks =
        contest.marks().stream()
            .filter(m -> m.entrant().equals(entrant) && m.component().equals(component))
            .map(io.laurel.Mark::value)
            .sorted()
            .toList();
    BigDecimal sum =
        marks.subList(1, marks.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Fraction.of(sum).dividedBy(Fraction.of(marks.size() - 2));
  }

  private static KieModule compile() {
    String rules =
        Classroom.rules()
            .replaceAll(
                "(@phase\\(\"(\\w+)\"\\))\\s*when(.*)\\bEntry\\( ",
                "$1 ruleflow-group \"$2\" when$3Entry( phase == \"$2\", ")
            .replaceAll("(@phase\\(\"(\\w+)\"\\))\\s*when", "$1 ruleflow-group \"$2\" when");
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/policy/classroom/classroom.drl",
        services
            .getResources()
            .newByteArrayResource(rules.getBytes(StandardCharsets.UTF_8), "UTF-8"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return builder.getKieModule();
  }

  /**
   * Leaves the classes of the compiled rules in a folder, for a class path.
   *
   * @return the name of the class that has the rules
   */
  public static String writeClasses(Path folder) {
    InternalKieModule module = (InternalKieModule) compile();
    String rules = "";
    try {
      for (String name : module.getFileNames()) {
        if (name.endsWith(".class")) {
          Path file = folder.resolve(name);
          Files.createDirectories(file.getParent());
          Files.write(file, module.getBytes(name));
          if (name.matches(".*/Rules[0-9A-F]{32}\\.class")) {
            rules = name.substring(0, name.lastIndexOf('.')).replace('/', '.');
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /** What rules conclude that were left as classes, of entries that all have 70 points. */
  public static List<Conclusion<?>> firstConclusions(String rules, io.laurel.Contest contest)
      throws ReflectiveOperationException {
    Model model = Class.forName(rules).asSubclass(Model.class).getConstructor().newInstance();
    KieBase base =
        KieBaseBuilder.createKieBaseFromModel(
            List.of(model), KieServices.get().newKieBaseConfiguration());
    return new BareSession(contest, base).judgeInNewSession();
  }

  /** What the rules concluded, in a session made for it. */
  public List<Conclusion<?>> judgeInNewSession() {
    return judge(base.newKieSession());
  }

  /** What the rules concluded, in a session that was used before. */
  public List<Conclusion<?>> judgeInPooledSession() {
    return judge(pool.newKieSession());
  }

  private List<Conclusion<?>> judge(KieSession session) {
    List<Conclusion<?>> conclusions = new ArrayList<>();
    try {
      session.addEventListener(
          new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
              if (event.getObject() instanceof Conclusion<?> conclusion) {
                conclusions.add(conclusion);
              }
            }
          });
      session.insert(new Contest(contest, BareSession::fail));
      session.insert(new Round("final", true, contest.entrants().size()));
      for (io.laurel.Judge judge : contest.judges().values()) {
        session.insert(new Judge(judge, Organisation.NONE, contest.rounds()));
      }
      for (String phase : List.of("check", "score", "rank")) {
        Entry.Setting setting = setting(phase);
        for (int i = 0; i < contest.entrants().size(); i++) {
          session.insert(entry(i, setting));
        }
        fire(session, phase);
      }
      fire(session, "award");
      propose(session, conclusions);
    } finally {
      session.dispose();
    }
    return conclusions;
  }

  private void propose(KieSession session, List<Conclusion<?>> conclusions) {
    Map<String, Tier> tiers = new HashMap<>();
    for (Conclusion<?> conclusion : conclusions) {
      if (conclusion instanceof Tier tier) {
        tiers.put(tier.getName(), tier);
      }
    }
    Map<String, Integer> positions = new HashMap<>();
    contest.entrants().forEach(e -> positions.put(e.id(), positions.size()));
    Entry.Setting setting = setting("standing");
    for (io.laurel.Award award : proposed) {
      Entry entry = entry(positions.get(award.recipient().id()), setting);
      Standing standing = new Standing(entry, "final", award.rank(), award.score());
      session.insert(new Proposal(standing, tiers.get(award.tier())));
      fire(session, "award");
    }
  }

  private static void fail(String fault) {
    throw new IllegalStateException(fault);
  }

  private static void fire(KieSession session, String phase) {
    session.getAgenda().getAgendaGroup(phase).setFocus();
    session.fireAllRules();
  }

  private Entry entry(int position, Entry.Setting setting) {
    Entrant entrant = contest.entrants().get(position);
    boolean checked = !setting.phase().equals("check");
    boolean ranked = checked && !setting.phase().equals("score");
    return new Entry(
        entrant,
        position,
        setting,
        checked ? values.getOrDefault(entrant.id(), SEVENTY)::get : name -> null,
        ranked ? totals.getOrDefault(entrant.id(), BigDecimal.valueOf(70)) : null);
  }

  private static Entry.Setting setting(String phase) {
    return new Entry.Setting(
        phase,
        phase.equals("check") ? "" : "final",
        null,
        id -> Organisation.NONE,
        BareSession::fail);
  }
}
