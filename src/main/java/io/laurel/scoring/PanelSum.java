package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.FewerMarks;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Panel;
import io.laurel.policy.Panel.Making;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the marks that count come to: their mean, their sum, or the outcome of a vote. */
final class PanelSum {

  private final Sheet sheet;
  private final String name;
  private final Panel panel;
  private final int judges;

  /**
   * @param judges how many judges the panel has for the entrant
   */
  PanelSum(Sheet sheet, String name, Panel panel, int judges) {
    this.sheet = sheet;
    this.name = name;
    this.panel = panel;
    this.judges = judges;
  }

  /** The exact value, or null when a fault was told. */
  @Nullable Fraction of(List<Counted> kept) {
    Fraction sum = Counted.sum(kept);
    Fraction number = Fraction.of(kept.size());
    Making making = panel.getMaking().orElse(null);
    if (making == null && kept.size() > 1) {
      sheet.fault(
          "The policy leaves open whether the marks are summed or averaged"
              + sheet.where(name)
              + ": say `Panel.of(\""
              + name
              + "\").mean()` or `.sum()`.",
          panel);
      return null;
    }
    if (making == Making.CARRIED) {
      return vote(kept, sum);
    }
    if (making == Making.SUM) {
      return sum(kept, sum);
    }
    Fraction mean = sum.dividedBy(number);
    if (making == Making.AS_FOR) {
      Fraction value = mean.times(Fraction.of(panel.getAsFor()));
      step(() -> meanOf(kept) + " × " + panel.getAsFor(), value);
      return value;
    }
    step(() -> meanOf(kept), mean);
    return mean;
  }

  private @Nullable Fraction sum(List<Counted> kept, Fraction sum) {
    int full =
        panel.getClosest() > 0
            ? panel.getClosest()
            : judges - panel.getDropHighest() - panel.getDropLowest();
    FewerMarks fewer = panel.getFewerMarks().orElse(null);
    if (kept.size() >= full || sum.signum() == 0 || fewer == FewerMarks.AS_IS) {
      step(() -> sumOf(kept), sum);
      return sum;
    }
    if (fewer == FewerMarks.SCALED_UP) {
      Fraction scaled = sum.times(Fraction.of(full)).dividedBy(Fraction.of(kept.size()));
      step(() -> meanOf(kept) + " × " + full, scaled);
      return scaled;
    }
    sheet.fault(
        sheet.who()
            + " has marks of "
            + (judges - full + kept.size())
            + " of "
            + judges
            + " judges"
            + sheet.where(name)
            + ", and the policy leaves open what a sum over fewer marks counts: say `Panel.of(\""
            + name
            + "\").fewerMarks(AS_IS | SCALED_UP)`, or use `mean()`.",
        panel);
    return null;
  }

  private @Nullable Fraction vote(List<Counted> votes, Fraction inFavour) {
    for (Counted vote : votes) {
      if (!vote.value().equals(Fraction.ZERO) && !vote.value().equals(Fraction.ONE)) {
        sheet.fault(
            sheet.who()
                + " has the mark "
                + vote.text()
                + " by judge `"
                + vote.judge()
                + "`"
                + sheet.where(name)
                + "; votes are 1 in favour and 0 against.",
            panel);
        return null;
      }
    }
    Fraction share = panel.getCarriedBy();
    Fraction exact = share.times(Fraction.of(votes.size()));
    Fraction needed = exact;
    String text = share.toString() + " × " + votes.size();
    if (!exact.isWhole()) {
      Rounding rounding = panel.getVotesRounding().orElse(null);
      boolean between = Fraction.of(exact.rounded(0, RoundingMode.FLOOR)).equals(inFavour);
      if (rounding == null && between) {
        openRounding(inFavour, exact, text);
        return null;
      }
      RoundingMode mode = rounding == null ? RoundingMode.CEILING : rounding.mode();
      needed = Fraction.of(exact.rounded(0, mode));
      text = text + " = " + exact.toText() + " → " + needed.toText();
    } else {
      text = text + " = " + exact.toText();
    }
    boolean carried = inFavour.compareTo(needed) >= 0;
    Fraction value = carried ? Fraction.ONE : Fraction.ZERO;
    String base = text;
    step(() -> inFavour.toText() + (carried ? " ≥ (" : " < (") + base + ")", value);
    return value;
  }

  private void openRounding(Fraction inFavour, Fraction needed, String text) {
    sheet.fault(
        sheet.who()
            + " has "
            + inFavour.toText()
            + " votes in favour"
            + sheet.where(name)
            + " and needs "
            + text
            + " = "
            + needed.toText()
            + ", and the policy leaves open how that is rounded: say `Panel.of(\""
            + name
            + "\").votesRounded(UP | DOWN)`.",
        panel);
  }

  private void step(Supplier<String> expression, Fraction value) {
    sheet.trace().ifPresent(t -> t.step(name, expression.get(), value));
  }

  static String sumOf(List<Counted> marks) {
    StringJoiner sum = new StringJoiner(" + ");
    for (Counted mark : marks) {
      sum.add(mark.text());
    }
    return sum.toString();
  }

  static String meanOf(List<Counted> marks) {
    return marks.size() == 1 ? sumOf(marks) : "(" + sumOf(marks) + ") ÷ " + marks.size();
  }
}
