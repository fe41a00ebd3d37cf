package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.sandbox.AllowList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a policy file declares, before any of it is compiled: a policy has rules and nothing
 * that could run while it is built or get out of the text it stands in.
 */
final class TreeForm {

  private static final Pattern PACKAGE =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*){0,7}");
  private static final Pattern TAKEN =
      Pattern.compile(
          "(java|javax|jdk|sun|com\\.sun|jakarta|org\\.drools|org\\.kie|io\\.laurel)(\\..*)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern BREAKING = Pattern.compile("[\"\\\\]|\\*/|/\\*");
  private static final Pattern TEXT = Pattern.compile("\\s*\"[^\"\\\\]{0,300}\"\\s*");
  private static final int LONGEST_NAME = 300;
  private static final Set<String> ANNOTATIONS = Set.of("clause", "phase");
  private static final Set<String> IMPORTS =
      Set.of(
          "io.laurel.policy.*",
          "io.laurel.policy.Choices.*",
          "java.math.BigDecimal",
          "java.math.RoundingMode",
          "java.time.LocalDate",
          "java.util.ArrayList",
          "java.util.List",
          "java.util.Map");
  private static final String VOCABULARY = "io.laurel.policy.";
  private static final Set<String> GATHERED =
      Set.of(
          "Number",
          "Integer",
          "Long",
          "BigDecimal",
          "List",
          "String",
          "Comparable",
          "java.util.List",
          "java.math.BigDecimal");

  private final SourceText source;
  private final Set<String> added;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private TreeForm(SourceText source, AllowList allowed) {
    this.source = source;
    this.added =
        allowed.added().values().stream().map(Class::getCanonicalName).collect(Collectors.toSet());
  }

  /** What is wrong; empty when the file may be compiled. */
  static List<PolicyProblem> check(SourceText source, PackageDescr tree, AllowList allowed) {
    TreeForm form = new TreeForm(source, allowed);
    form.checkFile(tree);
    tree.getRules().forEach(form::checkRule);
    return form.problems;
  }

  private void problem(int line, String message) {
    problems.add(source.problem(Math.max(1, line), 1, message));
  }

  private void problem(BaseDescr at, String message) {
    problem(at.getLine(), message);
  }

  private void checkFile(PackageDescr tree) {
    checkPackage(tree.getName());
    for (ImportDescr each : tree.getImports()) {
      checkImport(each, each.getTarget());
    }
    for (ImportDescr each : tree.getFunctionImports()) {
      checkImport(each, each.getTarget());
    }
    tree.getAccumulateImports().forEach(i -> checkImport(i, i.getTarget()));
    tree.getGlobals().forEach(g -> problem(g, "A `global` is not for policies."));
    tree.getClassAndEnumDeclarationDescrs()
        .forEach(d -> problem(d, "A policy declares no types of its own; use the vocabulary."));
    if (tree.getUnit() != null) {
      problem(tree.getUnit(), "A `unit` is not for policies.");
    }
    if (!tree.getEntryPointDeclarations().isEmpty() || !tree.getWindowDeclarations().isEmpty()) {
      problem(1, "A policy declares no entry points and windows.");
    }
    for (FunctionDescr function : tree.getFunctions()) {
      if (!NAME.matcher(function.getName()).matches()) {
        problem(function, "A function has a plain name.");
      }
    }
  }

  private void checkPackage(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      problem(
          1, "The file does not begin with `package`, for example `package policy.mycontest;`.");
    } else if (isTaken(name)) {
      problem(1, "The package `" + name + "` is taken; choose one of your own.");
    } else if (!PACKAGE.matcher(name).matches()) {
      problem(1, "A package has a plain name of a few words, for example `policy.mycontest`.");
    }
  }

  /** Whether a package is none for policies. */
  static boolean isTaken(String name) {
    return TAKEN.matcher(name).matches();
  }

  private void checkImport(BaseDescr at, String target) {
    boolean known =
        IMPORTS.contains(target)
            || added.contains(target)
            || added.contains(target.replaceFirst("\\.[^.]*$", ""))
            || (target.startsWith(VOCABULARY)
                && Vocabulary.facts()
                    .contains(target.substring(VOCABULARY.length()).replace(".*", "")));
    if (!known) {
      problem(
          at,
          "`"
              + target
              + "` can not be imported; a policy begins with `import io.laurel.policy.*;` and `import static"
              + " io.laurel.policy.Choices.*;`.");
    }
  }

  private void checkRule(RuleDescr rule) {
    if (BREAKING.matcher(rule.getName()).find() || rule.getName().length() > LONGEST_NAME) {
      problem(rule, "The name of a rule is a sentence without `\\`, `/*`, `*/` and double quotes.");
    }
    if (rule.getParentName() != null) {
      problem(rule, "Rule `" + rule.getName() + "`: a rule does not extend another one.");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problem(rule, "Rule `" + rule.getName() + "`: a rule has one action.");
    }
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      if (!ANNOTATIONS.contains(annotation.getName())) {
        problem(
            rule,
            "Rule `"
                + rule.getName()
                + "`: unknown annotation `@"
                + annotation.getName()
                + "`; there are `@phase` and `@clause`.");
      } else if (!TEXT.matcher(String.valueOf(annotation.getSingleValueAsString())).matches()) {
        problem(
            rule,
            "Rule `"
                + rule.getName()
                + "`: `@"
                + annotation.getName()
                + "` has one text in quotes.");
      }
    }
    walk(rule, rule.getLhs());
  }

  private void walk(RuleDescr rule, @Nullable BaseDescr node) {
    if (node == null) {
      return;
    }
    if (node instanceof PatternDescr pattern) {
      checkPattern(rule, pattern);
    } else if (node instanceof AccumulateDescr accumulate) {
      if (!accumulate.isExternalFunction() && accumulate.getInitCode() != null) {
        refuse(rule, node, "`init`, `action` and `result`; use a function such as `count`");
      }
      walk(rule, accumulate.getInput());
    } else if (node instanceof ForallDescr forall) {
      forall.getDescrs().forEach(d -> walk(rule, d));
    } else if (node instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(d -> walk(rule, d));
    } else if (node instanceof EntryPointDescr || node instanceof WindowReferenceDescr) {
      refuse(rule, node, "entry points and windows");
    } else if (node instanceof NamedConsequenceDescr || node instanceof ConditionalBranchDescr) {
      refuse(rule, node, "`do`, `if` and `break`; make two rules of it");
    }
  }

  private void checkPattern(RuleDescr rule, PatternDescr pattern) {
    String type = pattern.getObjectType();
    String simple = type.startsWith(VOCABULARY) ? type.substring(VOCABULARY.length()) : type;
    boolean gathered =
        (pattern.getSource() != null && GATHERED.contains(simple))
            || (pattern.getSource() instanceof AccumulateDescr && simple.equals("Object"));
    if (!gathered
        && !Vocabulary.facts().contains(simple)
        && isType(simple)
        && !added.contains(type)) {
      refuse(rule, pattern, "`" + type + "`; they match the facts of the vocabulary");
    }
    if (pattern.isQuery() || !pattern.getBehaviors().isEmpty()) {
      refuse(rule, pattern, "queries and windows");
    }
    checkAnnotations(rule, pattern);
    pattern.getConstraint().getDescrs().forEach(d -> walk(rule, d));
    walk(rule, pattern.getSource());
  }

  /** Whether the compiler knows it; of a word it does not know it tells more. */
  private static boolean isType(String name) {
    return name.indexOf('.') >= 0
        || GATHERED.contains(name)
        || AllowList.standard().shows("java.lang." + name);
  }

  private void checkAnnotations(RuleDescr rule, AnnotatedBaseDescr node) {
    if (!node.getAnnotations().isEmpty()) {
      refuse(rule, node, "annotations within conditions");
    }
  }

  private void refuse(RuleDescr rule, BaseDescr at, String what) {
    problem(
        at.getLine() > 0 ? at.getLine() : rule.getLine(),
        "Rule `" + rule.getName() + "`: conditions have no " + what + ".");
  }
}
