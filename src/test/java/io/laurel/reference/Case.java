package io.laurel.reference;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.Ruling;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unit;
import io.laurel.policy.Choices.Vacancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A contest and what a policy chose for it, in plain Java. {@link ReferencePolicy} says the same
 * choices in DRL; the engine reads them from the contest's attributes.
 *
 * @param seed what it was made from, for messages
 * @param contest the contest, with the choices among its attributes
 * @param policy the choices
 */
record Case(long seed, Contest contest, Policy policy) {

  /** Decimals and the way to round to them. */
  record Rounded(int digits, Rounding mode) {}

  /** How marks become one value; {@code missing} and {@code rounded} may be unsaid. */
  record Panel(
      int dropLowest,
      int dropHighest,
      int atLeast,
      boolean sum,
      boolean ownRecused,
      @Nullable Missing missing,
      @Nullable Rounded rounded) {}

  /** How the value becomes the published score. */
  record Score(Rounded rounded, @Nullable BigDecimal floor, @Nullable BigDecimal ceiling) {}

  /**
   * By published score, then perhaps exact score, then perhaps the lowest attribute {@code age}.
   */
  record Ranking(boolean byExact, boolean byAge, boolean perCategory, Numbering numbering) {}

  /** How many win a tier. */
  enum Size {
    PLACES,
    SHARE,
    EVERYONE
  }

  /** One prize: of one category when {@code category} is not empty. Percent is read for a share. */
  record Tier(
      String name,
      int level,
      String category,
      Size size,
      int places,
      int percent,
      @Nullable Rounding rounding,
      @Nullable BigDecimal line,
      @Nullable OnTie onTie,
      @Nullable Vacancy vacant) {

    String title() {
      return category.isEmpty() ? name : name + "（" + category + "）";
    }
  }

  /** A limit; {@code tiers} empty for all. */
  record Cap(
      int most,
      Unit unit,
      boolean withinCategory,
      List<String> tiers,
      @Nullable Turn turn,
      @Nullable InsideTie insideTie) {}

  /** At least {@code least} prizes among {@code tiers} for entries within {@code organisation}. */
  record Guarantee(int least, String organisation, List<String> tiers) {}

  /**
   * All choices. With {@code barring}, an entry with the attribute {@code barred} is objected to in
   * that tier.
   */
  record Policy(
      Panel panel,
      Score score,
      Ranking ranking,
      List<Tier> tiers,
      List<Cap> caps,
      @Nullable Turn order,
      List<Guarantee> guarantees,
      boolean barring) {}

  /** The same contest with one more ruling. */
  Case ruled(String decides, List<String> order) {
    Contest.Builder builder = rebuild(e -> true);
    contest.rulings().forEach(builder::ruling);
    return with(builder.ruling(new Ruling(decides, order, "jury", "noon", "lot")));
  }

  /** The same contest without one entrant and its marks. */
  Case without(String entrant) {
    Contest.Builder builder = rebuild(e -> !e.equals(entrant));
    contest.rulings().forEach(builder::ruling);
    return with(builder);
  }

  /** The same contest without its rulings. */
  Case unruled() {
    return with(rebuild(e -> true));
  }

  private Case with(Contest.Builder builder) {
    return new Case(seed, builder.build(), policy);
  }

  private Contest.Builder rebuild(Predicate<String> kept) {
    Contest.Builder builder = Contest.named(contest.name());
    contest.attributes().asMap().forEach(builder::attribute);
    builder.categories(contest.categories().toArray(String[]::new));
    contest.organisations().values().forEach(builder::organisation);
    contest.components().values().forEach(builder::component);
    contest.judges().values().forEach(builder::judge);
    contest.entrants().stream().filter(e -> kept.test(e.id())).forEach(builder::entrant);
    contest.marks().stream().filter(m -> kept.test(m.entrant())).forEach(builder::mark);
    return builder;
  }

  /** Everything that decides the outcome, to be read by people. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("seed " + seed + "\nattributes " + contest.attributes() + "\n");
    text.append(
        "choices\n  "
            + policy.panel()
            + "\n  "
            + policy.score()
            + "\n  "
            + policy.ranking()
            + "\n");
    policy.tiers().forEach(t -> text.append("  " + t + "\n"));
    policy.caps().forEach(c -> text.append("  " + c + "\n"));
    policy.guarantees().forEach(g -> text.append("  " + g + "\n"));
    text.append("  order " + policy.order() + ", barring " + policy.barring() + "\n");
    contest
        .organisations()
        .values()
        .forEach(o -> text.append("organisation " + o.id() + " of " + o.parent() + "\n"));
    contest
        .judges()
        .values()
        .forEach(j -> text.append("judge " + j.id() + " of " + j.organisation() + "\n"));
    for (Entrant e : contest.entrants()) {
      text.append(
          "entrant "
              + e.id()
              + " in "
              + e.category()
              + " of "
              + e.organisation()
              + " "
              + e.members());
      text.append(" " + e.attributes() + ":");
      for (Mark m : contest.marks()) {
        if (m.entrant().equals(e.id())) {
          text.append(
              " " + m.judge() + "=" + (m.value() == null ? m.state() : m.value().toPlainString()));
        }
      }
      text.append("\n");
    }
    contest.rulings().forEach(r -> text.append("ruling " + r.decides() + " " + r.order() + "\n"));
    return text.toString();
  }
}
