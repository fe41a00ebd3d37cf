package io.laurel.scoring;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fault;
import io.laurel.Mark;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Panel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks that each judge cast as many votes as the policy gives. */
public final class VoteCheck {

  private record Ballot(String component, String category, String judge)
      implements Comparable<Ballot> {

    @Override
    public int compareTo(Ballot other) {
      int order = component.compareTo(other.component);
      order = order != 0 ? order : category.compareTo(other.category);
      return order != 0 ? order : judge.compareTo(other.judge);
    }
  }

  private final Contest contest;
  private final MarkBook book;
  private final RoundRules rules;
  private final String round;
  private final BiConsumer<Fault, @Nullable Conclusion<?>> faults;

  public VoteCheck(
      Contest contest,
      MarkBook book,
      ScoreRules rules,
      String round,
      BiConsumer<Fault, @Nullable Conclusion<?>> faults) {
    this.contest = contest;
    this.book = book;
    this.rules = new RoundRules(rules, round);
    this.round = round;
    this.faults = faults;
  }

  /** Reports every judge with too many or too few votes, and every mark that is no vote. */
  public void check(List<Integer> participants) {
    if (contest.components().keySet().stream().noneMatch(c -> panel(c).isPresent())) {
      return;
    }
    TreeMap<Ballot, Integer> votes = new TreeMap<>();
    for (int index : participants) {
      Entrant entrant = contest.entrants().get(index);
      String category = Objects.requireNonNullElse(entrant.category(), "");
      for (Mark mark : book.of(index, round)) {
        if (mark.judge() != null) {
          Ballot ballot = new Ballot(mark.component(), category, mark.judge());
          panel(mark.component()).ifPresent(p -> votes.merge(ballot, vote(mark, p), Integer::sum));
        }
      }
    }
    votes.forEach(this::check);
  }

  private Optional<Panel> panel(String component) {
    return rules.panels(component).stream().filter(p -> p.getVotes() > 0).findFirst();
  }

  private int vote(Mark mark, Panel panel) {
    BigDecimal value = mark.value();
    if (value == null || value.signum() == 0) {
      return 0;
    }
    if (value.compareTo(BigDecimal.ONE) != 0) {
      tell(
          "Judge `"
              + mark.judge()
              + "` gave entrant `"
              + mark.entrant()
              + "` "
              + value.toPlainString()
              + " for `"
              + mark.component()
              + "` in round `"
              + round
              + "`; a vote is 1, no vote is 0.",
          panel);
    }
    return 1;
  }

  private void check(Ballot ballot, int votes) {
    Panel panel = panel(ballot.component()).orElseThrow();
    if (votes != panel.getVotes()) {
      tell(
          "Judge `"
              + ballot.judge()
              + "` voted for "
              + votes
              + (ballot.category().isEmpty() ? "" : " of category `" + ballot.category() + "`")
              + " in `"
              + ballot.component()
              + "` of round `"
              + round
              + "`; the policy asks for exactly "
              + panel.getVotes()
              + ".",
          panel);
    }
  }

  private void tell(String message, Panel about) {
    faults.accept(new Fault("", message), about);
  }
}
