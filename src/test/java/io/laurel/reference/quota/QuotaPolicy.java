package io.laurel.reference.quota;

import java.util.ArrayList;
import java.util.List;

/**
 * One policy text for every case: its rules read the choices from the attributes of the contest.
 */
final class QuotaPolicy {

  static final int TIERS = 5;
  static final int CAPS = 2;
  static final int LIMITS = 2;

  private final List<String> rules = new ArrayList<>();

  private QuotaPolicy() {}

  /** The text. */
  static String text() {
    QuotaPolicy policy = new QuotaPolicy();
    policy.scores();
    policy.statuses();
    policy.ranking();
    for (int i = 1; i <= TIERS; i++) {
      policy.tier(i);
    }
    for (int i = 1; i <= CAPS; i++) {
      policy.cap(i);
    }
    for (int i = 1; i <= LIMITS; i++) {
      policy.limit(i);
    }
    policy.rule(
        "award",
        "$c : Contest( has[\"order\"] )",
        "insert( AwardOrder.by(Turn.valueOf($c.getText().get(\"order\"))) );");
    return "package laurel.reference;\n\nimport io.laurel.policy.*;\nimport io.laurel.policy.Choices.*;\n\n"
        + String.join("\n", policy.rules);
  }

  private void scores() {
    rule(
        "score",
        "$c : Contest()",
        """
        insert( Score.in("final").plus("theory", "0.3").plus("practice", "0.7")
            .rounded($c.getNumber().get("digits").intValue(), Rounding.valueOf($c.getText().get("scoreRounding"))) );
        """);
  }

  private void statuses() {
    rule("check", "$e : Entry( has[\"guest\"] )", "insert( Guest.because($e, \"g\") );");
    rule(
        "check",
        "$e : Entry( has[\"disqualified\"] )",
        "insert( Disqualified.because($e, \"d\") );");
    rule("check", "$e : Entry( has[\"extra\"] )", "insert( Supernumerary.because($e, \"s\") );");
    rule(
        "check",
        "$e : Entry( has[\"direct\"] )",
        """
        DirectPlace $d = DirectPlace.of($e, $e.getText().get("direct"));
        insert( $e.getHas().get("counting") ? $d.counting(Counting.valueOf($e.getText().get("counting"))) : $d );
        """);
  }

  private void ranking() {
    rule(
        "rank",
        "$c : Contest()",
        """
        Ranking $r = Ranking.in("final");
        boolean $first = true;
        for (String $k : $c.getText().get("keys").split(",")) {
            String $name = $k.substring(3 < $k.length() ? 3 : 0);
            if ($k.equals("score")) { $r = $r.byScore(); }
            else if ($k.equals("exact")) { $r = $r.byExactScore(); }
            else if ($k.equals("h2h")) { $r = $r.byHeadToHead("beat"); }
            else if ($k.equals("countback")) { $r = $r.byCountback("race1", "race2", "race3"); }
            else if ($k.equals("hi:age")) { $r = $r.byHighestAttribute("age"); }
            else if ($k.equals("lo:age")) { $r = $r.byLowestAttribute("age"); }
            else if ($k.startsWith("hi:")) { $r = $r.by($name); }
            else { $r = $r.byLowest($name); }
            if ($first && $c.getHas().get("margin")) {
                String $margin = $c.getText().get("margin");
                boolean $below = $c.getText().get("below").equals("true");
                if ($c.getHas().get("reach")) {
                    Reach $reach = Reach.valueOf($c.getText().get("reach"));
                    $r = $below ? $r.tiedBelow($margin, $reach) : $r.tiedWithin($margin, $reach);
                } else {
                    $r = $below ? $r.tiedBelow($margin) : $r.tiedWithin($margin);
                }
            }
            $first = false;
        }
        if ($c.getHas().get("numbering")) { $r = $r.numbered(Numbering.valueOf($c.getText().get("numbering"))); }
        if ($c.getHas().get("onCycle")) { $r = $r.onCycle(OnCycle.valueOf($c.getText().get("onCycle"))); }
        insert( $c.getText().get("perCategory").equals("true") ? $r.perCategory() : $r.overall() );
        """);
  }

  private void tier(int i) {
    for (boolean each : List.of(false, true)) {
      rule(
          "award",
          "$c : Contest( has[\"tier#\"], flag[\"each#\"] == "
              + each
              + " )"
              + (each ? " $category : Category()" : ""),
          i,
          """
          Tier $t = Tier.named($c.getText().get("tier#")).level($c.getNumber().get("level#").intValue());
          """
              + (each
                  ? "$t = $t.in($category);\nString $at = \"@\" + $category.name();\n"
                  : "String $at = \"\";\n")
              + """
              if ($c.getHas().get("where#")) { $t = $t.where("level", $c.getText().get("where#")); }
              if ($c.getHas().get("ladder#")) { $t = $t.ladder($c.getText().get("ladder#")); }
              String $size = $c.getText().get("size#");
              if ($size.equals("PLACES") || $size.equals("PLUS")) { $t = $t.places($c.getNumber().get("places#" + $at).intValue()); }
              if ($size.equals("PLUS")) { $t = $t.plusShare($c.getText().get("share#")); }
              if ($size.equals("SHARE")) { $t = $t.share($c.getText().get("share#")); }
              if ($size.equals("ALL_BUT")) { $t = $t.allBut($c.getNumber().get("but#").intValue()); }
              if ($size.equals("EVERYONE")) { $t = $t.everyone(); }
              if ($c.getHas().get("base#")) { $t = $t.of(Base.valueOf($c.getText().get("base#"))); }
              if ($c.getHas().get("rounding#")) { $t = $t.rounded(Rounding.valueOf($c.getText().get("rounding#"))); }
              if ($c.getHas().get("higher#")) { $t = $t.withHigher(); }
              if ($c.getHas().get("one#")) { $t = $t.orAtLeastOne(); }
              if ($c.getHas().get("line#")) { $t = $t.atLeast($c.getText().get("line#")); }
              if ($c.getHas().get("part#")) { $t = $t.atLeastOfBest($c.getText().get("part#"), $c.getNumber().get("best#").intValue()); }
              if ($c.getHas().get("lineExact#")) { $t = $t.lineExact(); }
              if ($c.getHas().get("lineRounding#")) { $t = $t.lineRounded(0, Rounding.valueOf($c.getText().get("lineRounding#"))); }
              if ($c.getHas().get("break#")) {
                  for (String $k : $c.getText().get("break#").split(",")) {
                      if ($k.equals("hi:age")) { $t = $t.breakTieByHighestAttribute("age"); }
                      else if ($k.equals("lo:age")) { $t = $t.breakTieByLowestAttribute("age"); }
                      else if ($k.startsWith("hi:")) { $t = $t.breakTie($k.substring(3)); }
                      else { $t = $t.breakTieByLowest($k.substring(3)); }
                  }
              }
              if ($c.getHas().get("reserved#")) {
                  for (String $k : $c.getText().get("reserved#").split(",")) {
                      $t = $t.reserving(Integer.parseInt($k.substring(0, 1)), "home", $k.substring(2));
                  }
              }
              if ($c.getHas().get("precedence#")) { $t = $t.precedence(Precedence.valueOf($c.getText().get("precedence#"))); }
              if ($c.getHas().get("unfilled#")) { $t = $t.unfilled(Unfilled.valueOf($c.getText().get("unfilled#"))); }
              if ($c.getHas().get("onTie#")) { $t = $t.onTie(OnTie.valueOf($c.getText().get("onTie#"))); }
              if ($c.getHas().get("vacant#")) { $t = $t.vacant(Vacancy.valueOf($c.getText().get("vacant#"))); }
              if ($c.getHas().get("vacantTo#")) { $t = $t.vacantTo($c.getText().get("vacantTo#")); }
              insert( $t );
              """);
    }
  }

  private void cap(int i) {
    rule(
        "award",
        "$c : Contest( has[\"cap#\"] )",
        i,
        """
        Cap $l = $c.getHas().get("capUnit#")
            ? Cap.of($c.getNumber().get("cap#").intValue(), Unit.valueOf($c.getText().get("capUnit#")))
            : Cap.of($c.getNumber().get("cap#").intValue());
        if ($c.getHas().get("capEach#")) { $l = $l.forEach($c.getText().get("capEach#")); }
        if ($c.getHas().get("capWhere#")) { $l = $l.where($c.getText().get("capWhere#").split(" ")[0], $c.getText().get("capWhere#").split(" ")[1]); }
        if ($c.getHas().get("passedOver#")) { $l = $l.passedOver(PassedOver.valueOf($c.getText().get("passedOver#"))); }
        if ($c.getHas().get("capWithin#")) { $l = $l.withinCategory(); }
        if ($c.getHas().get("capTiers#")) { $l = $l.among($c.getText().get("capTiers#").split(",")); }
        if ($c.getHas().get("capTurn#")) { $l = $l.inTurn(Turn.valueOf($c.getText().get("capTurn#"))); }
        if ($c.getHas().get("capTie#")) { $l = $l.insideTie(InsideTie.valueOf($c.getText().get("capTie#"))); }
        insert( $l );
        """);
  }

  private void limit(int i) {
    rule(
        "award",
        "$c : Contest( has[\"limitTiers#\"] )",
        i,
        """
        PrizeLimit $l = $c.getHas().get("limit#")
            ? PrizeLimit.of($c.getNumber().get("limit#").intValue())
            : PrizeLimit.share($c.getText().get("limitShare#"));
        if ($c.getHas().get("limitBase#")) { $l = $l.of(Base.valueOf($c.getText().get("limitBase#"))); }
        if ($c.getHas().get("limitRounding#")) { $l = $l.rounded(Rounding.valueOf($c.getText().get("limitRounding#"))); }
        insert( $l.among($c.getText().get("limitTiers#").split(",")) );
        """);
  }

  private void rule(String phase, String when, int number, String then) {
    rule(phase, when.replace("#", "" + number), then.replace("#", "" + number));
  }

  private void rule(String phase, String when, String then) {
    rules.add(
        "rule \"Rule "
            + (rules.size() + 1)
            + "\" @phase(\""
            + phase
            + "\")\nwhen\n    "
            + when
            + "\nthen\n"
            + then.indent(4)
            + "end\n");
  }
}
