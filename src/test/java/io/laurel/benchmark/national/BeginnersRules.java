package io.laurel.benchmark.national;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;

/**
 * The national contest judged by rules as one writes them the first time: every entry is a fact,
 * and rules compare entries with each other.
 */
public final class BeginnersRules {

  private final KieBase base;

  /** Compiles the rules. */
  public BeginnersRules() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    try (InputStream text = getClass().getResourceAsStream("/benchmark/beginner.drl")) {
      files.write(
          "src/main/resources/policy/beginner/beginner.drl",
          services
              .getResources()
              .newByteArrayResource(Objects.requireNonNull(text).readAllBytes(), "UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  /** The prize of every entrant in order of id: 1, 2 or 3, or 0 for none. */
  public byte[] judge(Contest contest) {
    List<Work> works = works(contest);
    KieSession session = base.newKieSession();
    try {
      contest.categories().forEach(session::insert);
      works.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    byte[] prizes = new byte[works.size()];
    for (int i = 0; i < prizes.length; i++) {
      prizes[i] = (byte) works.get(i).getPrize();
    }
    return prizes;
  }

  private static List<Work> works(Contest contest) {
    List<Work> works = new ArrayList<>();
    List<Mark> marks = contest.marks();
    int next = 0;
    for (Entrant entrant : contest.entrants()) {
      List<BigDecimal> given = new ArrayList<>(NationalContests.JUDGES);
      for (; next < marks.size() && marks.get(next).entrant().equals(entrant.id()); next++) {
        given.add(marks.get(next).value());
      }
      works.add(
          new Work(
              entrant.id(),
              Objects.requireNonNull(entrant.category()),
              Objects.requireNonNull(entrant.organisation()),
              entrant.attributes().get("late").orElseThrow().equals("true"),
              Integer.parseInt(entrant.attributes().get("pages").orElseThrow()),
              given));
    }
    return works;
  }
}
