package io.laurel.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** What the conditions of one rule look at. */
final class Reading {

  private static final Set<String> ENTRY_FACTS =
      Set.of(
          "Entry",
          "Standing",
          "Ineligible",
          "Disqualified",
          "Guest",
          "NotAdmitted",
          "Withdrawn",
          "Status",
          "Qualified",
          "Supernumerary",
          "Adjustment");

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<PatternDescr> entries = new ArrayList<>();
  private boolean beyondCategory;
  private int entryPatterns;
  private boolean gathersEntries;

  Reading(@Nullable Object conditions) {
    walk(conditions, false);
  }

  /** How often each kind of fact is matched. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** The conditions on entries themselves. */
  List<PatternDescr> entries() {
    return entries;
  }

  /** Whether awards are looked at without being tied to a category. */
  boolean beyondCategory() {
    return beyondCategory;
  }

  /** Whether entries are counted or looked for. */
  boolean gathersEntries() {
    return gathersEntries;
  }

  /** Whether entries are matched with each other. */
  boolean comparing() {
    return entryPatterns > 1;
  }

  /** Whether more than one entry is looked at; one by itself can be streamed. */
  boolean gathering() {
    return gathersEntries || comparing();
  }

  private void walk(@Nullable Object node, boolean gathering) {
    if (node instanceof PatternDescr pattern) {
      String type = String.valueOf(pattern.getObjectType()).replaceAll(".*\\.", "");
      counts.merge(type, 1, Integer::sum);
      if (ENTRY_FACTS.contains(type)) {
        entryPatterns++;
        gathersEntries |= gathering;
      }
      if (type.equals("Entry")) {
        entries.add(pattern);
      }
      if (type.equals("Award")) {
        beyondCategory |= !String.valueOf(pattern.getConstraint().getDescrs()).contains("category");
      }
      walk(pattern.getSource(), gathering);
    } else if (node instanceof AccumulateDescr accumulate) {
      walk(accumulate.getInput(), true);
    } else if (node instanceof ConditionalElementDescr group) {
      boolean gathers = gathering || !(node instanceof AndDescr);
      for (Object child : group.getDescrs()) {
        walk(child, gathers);
      }
    }
  }
}
