package io.laurel.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Changes a policy on its parse tree: parts are left out, said twice, wrapped, changed about, or
 * taken from another policy. The result is well-formed more often than not.
 */
final class Grafts {

  private enum Kind {
    RULE,
    CONDITION,
    CONSTRAINT,
    ACTION
  }

  /** Where a part stands in its text. */
  private record Part(int start, int end) {}

  /** A policy and its parts. */
  private record Tree(String text, Map<Kind, List<Part>> parts) {

    List<Part> of(Kind kind) {
      return parts.getOrDefault(kind, List.of());
    }

    String textOf(Part part) {
      return text.substring(part.start(), part.end());
    }
  }

  private static final List<String> WRAPS =
      List.of("not( %s )", "exists( %s )", "( %1$s or %1$s )", "( %1$s and %1$s )", "forall( %s )");

  private final SplittableRandom random;
  private final List<Tree> donors;

  /**
   * @param policies whose parts may be taken
   */
  Grafts(SplittableRandom random, List<String> policies) {
    this.random = random;
    this.donors = policies.stream().map(Grafts::read).toList();
  }

  /** The text with one part changed; as it is when it is not well-formed. */
  String in(String text) {
    Tree tree = read(text);
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    if (tree.of(kind).isEmpty()) {
      return text;
    }
    Part part = any(tree.of(kind));
    String old = tree.textOf(part);
    String changed =
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> old + separator(kind) + old;
          case 2 -> kind == Kind.CONDITION ? any(WRAPS).formatted(old) : old + separator(kind);
          case 3 -> tree.textOf(any(tree.of(kind)));
          default -> taken(kind, old);
        };
    return text.substring(0, part.start()) + changed + text.substring(part.end());
  }

  private String taken(Kind kind, String otherwise) {
    Tree donor = any(donors);
    return donor.of(kind).isEmpty() ? otherwise : donor.textOf(any(donor.of(kind)));
  }

  private static String separator(Kind kind) {
    return kind == Kind.CONSTRAINT ? ", " : "\n";
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Tree read(String text) {
    Map<Kind, List<Part>> parts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      parts.put(kind, new ArrayList<>());
    }
    PackageDescr tree = parse(text);
    if (tree != null) {
      tree.getRules().forEach(rule -> read(rule, text, parts));
    }
    return new Tree(text, parts);
  }

  private static @Nullable PackageDescr parse(String text) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
    } catch (DroolsParserException | RuntimeException e) {
      return null;
    }
  }

  private static void read(RuleDescr rule, String text, Map<Kind, List<Part>> parts) {
    add(rule, Kind.RULE, text, parts);
    if (rule.getLhs() != null) {
      conditions(rule.getLhs(), text, parts);
    }
    int then = text.indexOf("then", Math.max(0, rule.getStartCharacter()));
    int end = rule.getEndCharacter() - 2;
    if (then >= 0 && then + 4 < end && end <= text.length()) {
      parts.get(Kind.ACTION).add(new Part(then + 4, end));
    }
  }

  private static void conditions(BaseDescr node, String text, Map<Kind, List<Part>> parts) {
    if (node instanceof PatternDescr pattern) {
      add(pattern, Kind.CONDITION, text, parts);
      pattern.getConstraint().getDescrs().forEach(c -> add(c, Kind.CONSTRAINT, text, parts));
      PatternSourceDescr source = pattern.getSource();
      if (source != null) {
        conditions(source, text, parts);
      }
    } else if (node instanceof AccumulateDescr accumulate) {
      add(accumulate, Kind.CONDITION, text, parts);
      if (accumulate.getInput() != null) {
        conditions(accumulate.getInput(), text, parts);
      }
    } else if (node instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(each -> conditions((BaseDescr) each, text, parts));
    }
  }

  private static void add(BaseDescr node, Kind kind, String text, Map<Kind, List<Part>> parts) {
    int start = node.getStartCharacter();
    int end = node.getEndCharacter() + 1;
    if (start >= 0 && start < end && end <= text.length()) {
      parts.get(kind).add(new Part(start, end));
    }
  }
}
