package io.laurel.reference.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.laurel.AwardPolicy;
import io.laurel.Entrant;
import io.laurel.JudgementException;
import io.laurel.Ruling;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine and a slow reference rank and award random contests alike. */
class QuotaAgreementTest {

  private static final long FIRST = 1_000_001;
  private static final long LAST = FIRST + Long.getLong("laurel.reference.cases", 20_000) - 1;
  private static final int LEAST_OF_EACH_KIND = 50;
  private static final int RULINGS = 2;

  private static final AwardPolicy POLICY = AwardPolicy.of("quota.drl", QuotaPolicy.text());

  private final Map<Event, AtomicInteger> counts = new EnumMap<>(Event.class);
  private final AtomicInteger ruled = new AtomicInteger();
  private final Map<Long, QuotaCase> disagreements = new ConcurrentSkipListMap<>();

  @Test
  void engine_and_reference_agree_on_random_quotas_and_limits() {
    for (Event event : Event.values()) {
      counts.put(event, new AtomicInteger());
    }

    LongStream.rangeClosed(FIRST, LAST).parallel().forEach(this::judge);

    System.out.println(
        "Seeds " + FIRST + " to " + LAST + ", and " + ruled + " again with a ruling: " + counts);
    if (!disagreements.isEmpty()) {
      QuotaCase smallest = shrunk(disagreements.values().iterator().next());
      fail(
          disagreements.size()
              + " disagreements, seeds "
              + disagreements.keySet()
              + "\n"
              + smallest
              + "\nreference\n"
              + reference(smallest)
              + "\nengine\n"
              + engine(smallest));
    }
    assertThat(counts)
        .allSatisfy(
            (event, count) ->
                assertThat(count).as("%s", event).hasValueGreaterThanOrEqualTo(LEAST_OF_EACH_KIND));
  }

  /** Judges the case of a seed; what is left open to people is drawn by lot and judged again. */
  private void judge(long seed) {
    SplittableRandom lots = new SplittableRandom(-seed);
    QuotaCase it = RandomQuotaCase.of(seed);
    for (int rulings = 0; rulings <= RULINGS; rulings++) {
      Set<Event> events = EnumSet.noneOf(Event.class);
      Verdict expected = Verdict.slow(it, events);
      events.forEach(e -> counts.get(e).incrementAndGet());
      if (!expected.allows(engine(it))) {
        disagreements.put(seed, it);
        return;
      }
      if (expected.pending().isEmpty()) {
        return;
      }
      if (rulings < RULINGS) {
        Verdict.Pending open = expected.pending().get(0);
        List<String> order = shuffled(open.candidates(), lots);
        it = it.ruled(new Ruling(open.id(), order, "jury", "noon", "lot"));
        ruled.incrementAndGet();
      }
    }
  }

  private static List<String> shuffled(List<String> ids, SplittableRandom lots) {
    List<String> left = new ArrayList<>(ids);
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(lots.nextInt(left.size())));
    }
    return order;
  }

  private static Verdict engine(QuotaCase it) {
    try {
      return Verdict.of(POLICY.judge(it.contest()));
    } catch (JudgementException e) {
      return Verdict.refused(e.getMessage());
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return new Verdict(
          null, List.of("failed: " + trace), List.of(), List.of(), List.of(), List.of());
    }
  }

  private static Verdict reference(QuotaCase it) {
    return Verdict.slow(it, EnumSet.noneOf(Event.class));
  }

  private static boolean agrees(QuotaCase it) {
    return reference(it).allows(engine(it));
  }

  /** Without every ruling, entrant and choice that the disagreement does not need. */
  private static QuotaCase shrunk(QuotaCase it) {
    QuotaCase smallest = agrees(it.unruled()) ? it : it.unruled();
    for (Entrant entrant : it.contest().entrants()) {
      QuotaCase smaller = smallest.without(entrant.id());
      smallest = agrees(smaller) ? smallest : smaller;
    }
    for (String attribute : smallest.contest().attributes().asMap().keySet()) {
      QuotaCase smaller = smallest.unsaid(attribute);
      smallest = isReadable(smaller) && !agrees(smaller) ? smaller : smallest;
    }
    return smallest;
  }

  /** Whether the policy text finds every attribute it can not do without. */
  private static boolean isReadable(QuotaCase it) {
    try {
      reference(it);
      return !engine(it).standings().toString().contains("failed: ")
          && !String.valueOf(engine(it).refused()).contains("attribute");
    } catch (RuntimeException e) {
      return false;
    }
  }
}
