package io.laurel.reference;

import io.laurel.Contest;
import io.laurel.reference.Case.Cap;
import io.laurel.reference.Case.Guarantee;
import io.laurel.reference.Case.Policy;
import io.laurel.reference.Case.Rounded;
import io.laurel.reference.Case.Size;
import io.laurel.reference.Case.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One policy text for every case: compiling a policy takes long, judging does not, so its choices
 * are attributes of the contest. A choice that is not made is the attribute {@code unsaid}, which
 * the text turns into null.
 */
final class ReferencePolicy {

  static final int TIERS = 4;
  static final int CAPS = 2;
  static final int GUARANTEES = 2;

  private static final String UNSAID = "unsaid";

  private ReferencePolicy() {}

  /** The text; with {@code barring}, one rule on proposals more. */
  static String text(boolean barring) {
    List<String> rules = new ArrayList<>();
    for (boolean sum : List.of(false, true)) {
      for (boolean own : List.of(false, true)) {
        rule(
            rules,
            "score",
            "$c : Contest( flag[\"sum\"] == " + sum + ", flag[\"own\"] == " + own + " )",
            "Panel.of(\"mark\").dropLowest("
                + number("dropLowest")
                + ").dropHighest("
                + number("dropHighest")
                + ").atLeast("
                + number("atLeast")
                + ")"
                + (sum ? ".sum().fewerMarks(FewerMarks.AS_IS)" : ".mean()")
                + (own ? ".ownOrganisationRecused()" : "")
                + ".missing("
                + said("missing", "Missing")
                + ").rounded("
                + number("panelDigits")
                + ", "
                + said("panelRounding", "Rounding")
                + ")");
      }
    }
    for (boolean floor : List.of(false, true)) {
      for (boolean ceiling : List.of(false, true)) {
        rule(
            rules,
            "score",
            "$c : Contest( has[\"floor\"] == " + floor + ", has[\"ceiling\"] == " + ceiling + " )",
            "Score.in(\"final\").plus(\"mark\")"
                + (floor ? ".floor(" + text("floor") + ")" : "")
                + (ceiling ? ".ceiling(" + text("ceiling") + ")" : "")
                + ".rounded("
                + number("scoreDigits")
                + ", "
                + said("scoreRounding", "Rounding")
                + ")");
      }
    }
    rule(
        rules,
        "score",
        "$e : Entry( has[\"bonus\"] )",
        "Adjustment.bonus($e, $e.getText().get(\"bonus\"), \"b\")");
    rule(
        rules,
        "score",
        "$e : Entry( has[\"deduction\"] )",
        "Adjustment.deduction($e, $e.getText().get(\"deduction\"), \"d\")");
    rule(rules, "check", "$e : Entry( has[\"guest\"] )", "Guest.because($e, \"g\")");
    rule(rules, "check", "$e : Entry( has[\"ineligible\"] )", "Ineligible.because($e, \"i\")");
    rule(rules, "check", "$e : Entry( has[\"disqualified\"] )", "Disqualified.because($e, \"q\")");
    for (boolean exact : List.of(false, true)) {
      for (boolean age : List.of(false, true)) {
        for (boolean category : List.of(false, true)) {
          rule(
              rules,
              "rank",
              "$c : Contest( flag[\"byExact\"] == "
                  + exact
                  + ", flag[\"byAge\"] == "
                  + age
                  + ", flag[\"perCategory\"] == "
                  + category
                  + " )",
              "Ranking.in(\"final\").byScore()"
                  + (exact ? ".byExactScore()" : "")
                  + (age ? ".byLowestAttribute(\"age\")" : "")
                  + (category ? ".perCategory()" : ".overall()")
                  + ".numbered("
                  + said("numbering", "Numbering")
                  + ")");
        }
      }
    }
    for (int i = 1; i <= TIERS; i++) {
      for (boolean each : List.of(false, true)) {
        rule(
            rules,
            "award",
            "$c : Contest( has[\"tier"
                + i
                + "\"], flag[\"each"
                + i
                + "\"] == "
                + each
                + " )"
                + (each ? " $category : Category()" : ""),
            tier(i, each));
      }
    }
    for (int i = 1; i <= CAPS; i++) {
      for (boolean within : List.of(false, true)) {
        rule(
            rules,
            "award",
            "$c : Contest( has[\"cap" + i + "\"], flag[\"capWithin" + i + "\"] == " + within + " )",
            "Cap.of("
                + number("cap" + i)
                + ", Unit.valueOf("
                + text("capUnit" + i)
                + "))"
                + (within ? ".withinCategory()" : "")
                + ".among("
                + names("capTiers" + i)
                + ").inTurn("
                + said("capTurn" + i, "Turn")
                + ").insideTie("
                + said("capTie" + i, "InsideTie")
                + ").passedOver(PassedOver.KEEPS_RANK)");
      }
    }
    for (int i = 1; i <= GUARANTEES; i++) {
      rule(
          rules,
          "award",
          "$c : Contest( has[\"least"
              + i
              + "\"], $id : text[\"for"
              + i
              + "\"] ) $o : Organisation( id == $id )",
          "Guarantee.of(" + number("least" + i) + ", $o).among(" + names("leastTiers" + i) + ")");
    }
    rule(
        rules,
        "award",
        "$c : Contest( has[\"order\"] )",
        "AwardOrder.by(Turn.valueOf(" + text("order") + "))");
    if (barring) {
      rule(
          rules,
          "award",
          "$p : Proposal( $tier : tier, entry.has[\"barred\"], entry.text[\"barred\"] == $tier )",
          "Objection.to($p, \"barred\")");
    }
    return "package laurel.reference;\n\nimport io.laurel.policy.*;\nimport io.laurel.policy.Choices.*;\n\n"
        + String.join("\n", rules);
  }

  /** A tier with a number of places, a share or none of both, and with or without a line. */
  private static String tier(int i, boolean each) {
    String at = each ? " + \"@\" + $category.name()" : "";
    String tier =
        "Tier.named("
            + text("tier" + i)
            + ").level("
            + number("level" + i)
            + ")"
            + (each ? ".in($category)" : "")
            + ".onTie("
            + said("onTie" + i, "OnTie")
            + ").vacant("
            + said("vacant" + i, "Vacancy")
            + ")";
    String size = text("size" + i) + ".equals(\"";
    String sized =
        "("
            + size
            + Size.PLACES
            + "\") ? "
            + tier
            + ".places($c.getNumber().get(\"places"
            + i
            + "\""
            + at
            + ").intValue()) : "
            + size
            + Size.SHARE
            + "\") ? "
            + tier
            + ".share("
            + text("percent" + i)
            + ").of(Base.AWARDABLE).rounded("
            + said("rounding" + i, "Rounding")
            + ") : "
            + tier
            + ".everyone())";
    return "$c.getHas().get(\"line"
        + i
        + "\") ? "
        + sized
        + ".atLeast("
        + text("line" + i)
        + ") : "
        + sized;
  }

  private static void rule(List<String> rules, String phase, String when, String conclusion) {
    rules.add(
        "rule \"Rule "
            + (rules.size() + 1)
            + "\" @phase(\""
            + phase
            + "\")\nwhen "
            + when
            + "\nthen insert( "
            + conclusion
            + " ); end\n");
  }

  private static String text(String name) {
    return "$c.getText().get(\"" + name + "\")";
  }

  private static String number(String name) {
    return "$c.getNumber().get(\"" + name + "\").intValue()";
  }

  private static String said(String name, String choice) {
    return "\""
        + UNSAID
        + "\".equals("
        + text(name)
        + ") ? null : "
        + choice
        + ".valueOf("
        + text(name)
        + ")";
  }

  private static String names(String name) {
    return "\""
        + UNSAID
        + "\".equals("
        + text(name)
        + ") ? new String[0] : "
        + text(name)
        + ".split(\",\")";
  }

  /** The choices as the attributes the text reads. */
  static Map<String, String> attributes(Policy policy) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("sum", "" + policy.panel().sum());
    all.put("own", "" + policy.panel().ownRecused());
    all.put("dropLowest", "" + policy.panel().dropLowest());
    all.put("dropHighest", "" + policy.panel().dropHighest());
    all.put("atLeast", "" + policy.panel().atLeast());
    all.put("missing", said(policy.panel().missing()));
    Rounded panel = policy.panel().rounded();
    all.put("panelDigits", panel == null ? "0" : "" + panel.digits());
    all.put("panelRounding", said(panel == null ? null : panel.mode()));
    all.put("scoreDigits", "" + policy.score().rounded().digits());
    all.put("scoreRounding", said(policy.score().rounded().mode()));
    putIfSaid(all, "floor", policy.score().floor());
    putIfSaid(all, "ceiling", policy.score().ceiling());
    all.put("byExact", "" + policy.ranking().byExact());
    all.put("byAge", "" + policy.ranking().byAge());
    all.put("perCategory", "" + policy.ranking().perCategory());
    all.put("numbering", said(policy.ranking().numbering()));
    for (int i = 1; i <= TIERS; i++) {
      all.put("each" + i, "false");
    }
    for (Tier tier : policy.tiers()) {
      String i = tier.name().substring(1);
      all.put("tier" + i, tier.name());
      all.put("level" + i, "" + tier.level());
      all.put("size" + i, "" + tier.size());
      all.put("each" + i, "" + !tier.category().isEmpty());
      all.put(
          "places" + i + (tier.category().isEmpty() ? "" : "@" + tier.category()),
          "" + tier.places());
      if (tier.size() == Size.SHARE) {
        all.put("percent" + i, tier.percent() + "%");
        all.put("rounding" + i, said(tier.rounding()));
      }
      putIfSaid(all, "line" + i, tier.line());
      all.put("onTie" + i, said(tier.onTie()));
      all.put("vacant" + i, said(tier.vacant()));
    }
    for (int i = 1; i <= policy.caps().size(); i++) {
      Cap cap = policy.caps().get(i - 1);
      all.put("cap" + i, "" + cap.most());
      all.put("capUnit" + i, "" + cap.unit());
      all.put("capTiers" + i, cap.tiers().isEmpty() ? UNSAID : String.join(",", cap.tiers()));
      all.put("capTurn" + i, said(cap.turn()));
      all.put("capTie" + i, said(cap.insideTie()));
    }
    for (int i = 1; i <= CAPS; i++) {
      all.put(
          "capWithin" + i,
          "" + (i <= policy.caps().size() && policy.caps().get(i - 1).withinCategory()));
    }
    for (int i = 1; i <= GUARANTEES; i++) {
      if (i <= policy.guarantees().size()) {
        Guarantee guarantee = policy.guarantees().get(i - 1);
        all.put("least" + i, "" + guarantee.least());
        all.put("for" + i, guarantee.organisation());
        all.put("leastTiers" + i, String.join(",", guarantee.tiers()));
      }
    }
    putIfSaid(all, "order", policy.order());
    return all;
  }

  /** Gives the builder those attributes. */
  static void describe(Policy policy, Contest.Builder builder) {
    attributes(policy).forEach(builder::attribute);
  }

  private static String said(@Nullable Enum<?> choice) {
    return choice == null ? UNSAID : choice.name();
  }

  private static void putIfSaid(Map<String, String> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, Objects.toString(value));
    }
  }
}
