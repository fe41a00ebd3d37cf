package io.laurel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The full account of one entrant (or, for collective prizes, one organisation): what was counted,
 * how it was added up, where it stands and why, what it won by which rule, and why it did not win
 * more.
 *
 * @param recipient whose account this is
 * @param findings what rules found about the entrant: ineligible, disqualified, guest
 * @param rounds one account for each round or team score it took part in, in order
 * @param awards what it won, places in later rounds included
 * @param refusals prizes it was proposed for and refused, in order
 * @param nextBetter what the next better prize would have needed, or {@code null} when there is
 *     none
 */
public record Explanation(
    Recipient recipient,
    List<Finding> findings,
    List<RoundAccount> rounds,
    List<Award> awards,
    List<Refusal> refusals,
    @Nullable NextBetter nextBetter) {

  public Explanation {
    Objects.requireNonNull(recipient, "recipient");
    findings = List.copyOf(findings);
    rounds = List.copyOf(rounds);
    awards = List.copyOf(awards);
    refusals = List.copyOf(refusals);
  }

  /**
   * What a rule found about the entrant.
   *
   * @param status {@code ineligible}, {@code disqualified}, {@code guest}, {@code not-admitted},
   *     {@code withdrawn}, {@code merged} (into another category), {@code ranked-behind}, {@code
   *     moved-up} or {@code round-invalid}
   * @param reason in the author's words; for a merged category, from which to which
   * @param rule the rule
   */
  public record Finding(String status, String reason, RuleReference rule) {}

  /**
   * One round, or one team score.
   *
   * @param name of the round or team score
   * @param marks every mark of the entrant in it, by component and judge
   * @param steps the arithmetic, in order: what gives the score, then how judges' places became one
   *     place
   * @param score the published score, or {@code null} when there is none
   * @param rank or {@code null} when it is not ranked
   * @param rankedAmong how many are ranked together
   * @param group what it is ranked among: a category, an organisation; empty for all
   * @param decisions which key of the ranking decided against the ones next to it with the same
   *     first key; empty when the first key did
   */
  public record RoundAccount(
      String name,
      List<MarkLine> marks,
      List<Step> steps,
      @Nullable BigDecimal score,
      @Nullable Integer rank,
      int rankedAmong,
      String group,
      List<TieBreak> decisions) {

    public RoundAccount {
      marks = List.copyOf(marks);
      steps = List.copyOf(steps);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * One mark and what became of it.
   *
   * @param component its component
   * @param judge the judge's name, or {@code null} for a measured result
   * @param value the mark, or {@code null} when none was given
   * @param code the result code given instead, or {@code null}
   * @param treatment what became of it
   */
  public record MarkLine(
      String component,
      @Nullable String judge,
      @Nullable BigDecimal value,
      @Nullable String code,
      Treatment treatment) {

    /** A mark that is no code. */
    public MarkLine(
        String component, @Nullable String judge, @Nullable BigDecimal value, Treatment treatment) {
      this(component, judge, value, null, treatment);
    }
  }

  /** What became of a mark. */
  public enum Treatment {
    COUNTED,
    DROPPED_AS_HIGHEST,
    DROPPED_AS_LOWEST,
    RECUSED,
    VOID,
    /** The judge's marks can not be normalised, and the policy leaves such a judge out. */
    JUDGE_LEFT_OUT,
    MISSING_LEFT_OUT,
    MISSING_AS_ZERO,
    /** The entrant is not ranked for want of it. */
    MISSING_UNRANKED,
    /** A mark of the judge for another entrant is missing. */
    JUDGE_VOID,
    /** The judge gave a mark more often than allowed. */
    BALLOT_VOID,
    /** The judge's total over the components is the highest. */
    JUDGE_DROPPED_AS_HIGHEST,
    /** The judge's total over the components is the lowest. */
    JUDGE_DROPPED_AS_LOWEST,
    /** Too far from the mean. */
    OUTLIER,
    /** Other marks lie closer together. */
    FARTHER_APART,
    /** The marks lie too far apart; people decide the value. */
    UNDER_REVIEW,
    /** A result code, counted as the policy says. */
    CODED,
    /** Ignored because the entrant withdrew. */
    WITHDRAWN
  }

  /**
   * One line of arithmetic.
   *
   * @param name what is worked out: a component, a part or {@code total}
   * @param expression the numbers put in: {@code (9.3 + 9.4 + 9.4) ÷ 3}
   * @param result the exact result or, where the step rounds, the rounded one: {@code 9.37}
   * @param rounding how the step rounds, or {@code null} when it does not
   * @param ruling the human decision that gave the result, or {@code null}
   */
  public record Step(
      String name,
      String expression,
      String result,
      @Nullable Rounded rounding,
      @Nullable Ruling ruling) {

    /** A step that was worked out. */
    public Step(String name, String expression, String result, @Nullable Rounded rounding) {
      this(name, expression, result, rounding, null);
    }
  }

  /**
   * A rounding.
   *
   * @param digits decimals kept
   * @param mode {@code UP}, {@code DOWN}, {@code HALF_UP} or {@code HALF_EVEN}
   */
  public record Rounded(int digits, String mode) {}

  /**
   * How a tie on the first key was or was not broken.
   *
   * @param with the entrant or organisation tied with
   * @param key what decided: a component's name, {@code exact-score}, {@code best-single}, {@code
   *     countback:R1, R2} and the like, {@code rule-10}, {@code id}, {@code ruling}; or {@code
   *     null} when nothing did and the rank is shared
   * @param own this one's value there
   * @param other the other's value there
   * @param prize the prize whose last places it was decided for, while the rank is shared; or
   *     {@code null} when it was decided for the rank
   */
  public record TieBreak(
      Recipient with,
      @Nullable String key,
      @Nullable String own,
      @Nullable String other,
      @Nullable String prize) {

    /** A tie on the rank. */
    public TieBreak(
        Recipient with, @Nullable String key, @Nullable String own, @Nullable String other) {
      this(with, key, own, other, null);
    }
  }

  /**
   * A prize that was refused.
   *
   * @param tier the prize
   * @param reason why
   * @param reservedFor what the places are reserved for that kept the entrant out, or {@code null}
   * @param rule the rule that objected or set the condition
   */
  public record Refusal(
      String tier, String reason, @Nullable String reservedFor, RuleReference rule) {

    /** A refusal that is not about reserved places. */
    public Refusal(String tier, String reason, RuleReference rule) {
      this(tier, reason, null, rule);
    }
  }

  /**
   * What the next better prize would have needed.
   *
   * @param tier the prize
   * @param hurdle what stood in the way
   * @param lowest the lowest score that won it, or the line to reach, or {@code null}
   * @param shortBy how much was missing, or {@code null}
   * @param reasons why the entrant was refused or not ranked, in the authors' words
   * @param rule the rule that objected to this prize, or {@code null}
   * @param tieBreak the comparison that was lost, or {@code null}
   */
  public record NextBetter(
      String tier,
      Hurdle hurdle,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal shortBy,
      List<String> reasons,
      @Nullable RuleReference rule,
      @Nullable TieBreak tieBreak) {

    public NextBetter {
      Objects.requireNonNull(tier, "tier");
      Objects.requireNonNull(hurdle, "hurdle");
      reasons = List.copyOf(reasons);
    }

    /** Something other than a score stands in the way. */
    public static NextBetter barred(
        String tier, Hurdle hurdle, List<String> reasons, @Nullable RuleReference rule) {
      return new NextBetter(tier, hurdle, null, null, reasons, rule, null);
    }
  }

  /** What stood in the way of the next better prize. */
  public enum Hurdle {
    /** A higher score. */
    SCORE,
    /** Equal in score, behind in a tie-break. */
    TIE_BREAK,
    /** A condition of the policy. */
    REFUSED,
    /** A decision that is pending. */
    PENDING,
    /** To have been ranked at all. */
    NOT_RANKED
  }
}
