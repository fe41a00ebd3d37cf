package io.laurel.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.laurel.AwardPolicy;
import io.laurel.Entrant;
import io.laurel.JudgementException;
import io.laurel.reference.ReferenceJudge.Event;
import io.laurel.reference.ReferenceJudge.Judged;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The engine and the slow reference decide random contests alike. */
class ReferenceAgreementTest {

  private static final long FIRST = 1;
  private static final long LAST = 20_000;
  private static final int LEAST_OF_EACH_KIND = 200;
  private static final int RULINGS = 2;

  private static final AwardPolicy PLAIN = AwardPolicy.of("plain.drl", ReferencePolicy.text(false));
  private static final AwardPolicy BARRING =
      AwardPolicy.of("barring.drl", ReferencePolicy.text(true));

  private final Map<Event, AtomicInteger> counts = new EnumMap<>(Event.class);
  private final AtomicInteger ruled = new AtomicInteger();
  private final Map<Long, Case> disagreements = new ConcurrentSkipListMap<>();

  @Test
  void engine_and_reference_agree_on_random_contests() {
    for (Event event : Event.values()) {
      counts.put(event, new AtomicInteger());
    }

    LongStream.rangeClosed(FIRST, LAST).parallel().forEach(this::judge);

    System.out.println(
        "Seeds " + FIRST + " to " + LAST + ", and " + ruled + " again with a ruling: " + counts);
    if (!disagreements.isEmpty()) {
      Case smallest = shrunk(disagreements.values().iterator().next());
      fail(
          disagreements.size()
              + " disagreements, seeds "
              + disagreements.keySet()
              + "\n"
              + smallest
              + "\nreference\n"
              + ReferenceJudge.judge(smallest).verdict()
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
    Case it = RandomCase.of(seed);
    for (int rulings = 0; rulings <= RULINGS; rulings++) {
      Judged expected = ReferenceJudge.judge(it);
      expected.events().forEach(e -> counts.get(e).incrementAndGet());
      if (!engine(it).agreesWith(expected.verdict())) {
        disagreements.put(seed, it);
        return;
      }
      if (expected.undecided().isEmpty()) {
        return;
      }
      if (rulings < RULINGS) {
        List<String> open = expected.undecided().get(0);
        it = it.ruled(open.get(0), shuffled(open.subList(1, open.size()), lots));
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

  private static Verdict engine(Case it) {
    try {
      return Verdict.of((it.policy().barring() ? BARRING : PLAIN).judge(it.contest()));
    } catch (JudgementException e) {
      return Verdict.refused(e.getMessage());
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return new Verdict(null, List.of("failed: " + trace), List.of(), List.of(), List.of());
    }
  }

  private static boolean agrees(Case it) {
    return engine(it).agreesWith(ReferenceJudge.judge(it).verdict());
  }

  /** Without every ruling and entrant that the disagreement does not need. */
  private static Case shrunk(Case it) {
    Case smallest = agrees(it.unruled()) ? it : it.unruled();
    for (Entrant entrant : it.contest().entrants()) {
      Case smaller = smallest.without(entrant.id());
      smallest = agrees(smaller) ? smallest : smaller;
    }
    return smallest;
  }
}
