package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.sandbox.AllowList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final Pattern HEAD_END = Pattern.compile("\\b(when|then)\\b");
  private static final int LONGEST_NAME = 300;
  private static final Set<String> ANNOTATIONS = Set.of("clause", "lint", "phase");
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
  private final CodeText code;
  private final Set<String> added;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private TreeForm(SourceText source, AllowList allowed) {
    this.source = source;
    this.code = new CodeText(source.text());
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

  private void problem(int line, Finding finding) {
    problems.add(source.problem(Math.max(1, line), 1, finding));
  }

  private void problem(BaseDescr at, Finding finding) {
    problem(at.getLine(), finding);
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
    tree.getGlobals().forEach(g -> problem(g, Problem.GLOBAL.with()));
    tree.getClassAndEnumDeclarationDescrs().forEach(d -> problem(d, Problem.TYPE_DECLARED.with()));
    if (tree.getUnit() != null) {
      problem(tree.getUnit(), Problem.UNIT.with());
    }
    tree.getEntryPointDeclarations().forEach(d -> problem(d, Problem.ENTRY_POINT_DECLARED.with()));
    tree.getWindowDeclarations().forEach(d -> problem(d, Problem.ENTRY_POINT_DECLARED.with()));
    for (FunctionDescr function : tree.getFunctions()) {
      if (!NAME.matcher(function.getName()).matches()) {
        problem(function, Problem.FUNCTION_NAME.with());
      }
    }
  }

  private void checkPackage(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      problem(1, Problem.NO_PACKAGE.with());
    } else if (isTaken(name)) {
      problem(packageLine(), Problem.PACKAGE_TAKEN.with(name));
    } else if (!PACKAGE.matcher(name).matches()) {
      problem(packageLine(), Problem.ODD_PACKAGE.with());
    }
  }

  /** Whether a package is none for policies. */
  static boolean isTaken(String name) {
    return TAKEN.matcher(name).matches();
  }

  private int packageLine() {
    for (int line = 1; line <= source.lines(); line++) {
      if (source.line(line).strip().startsWith("package")) {
        return line;
      }
    }
    return 1;
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
      problem(at, Advice.meant(Problem.IMPORT.with(target), target, IMPORTS));
    }
  }

  private void checkRule(RuleDescr rule) {
    if (rule.getName().isBlank()) {
      problem(rule, Problem.NO_NAME.with());
    } else if (BREAKING.matcher(rule.getName()).find() || rule.getName().length() > LONGEST_NAME) {
      problem(rule, Problem.ODD_NAME.with());
    }
    if (rule.getParentName() != null) {
      problem(rule, Problem.EXTENDS.in(rule.getName()));
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problem(rule, Problem.SECOND_ACTION.in(rule.getName()));
    }
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      String name = annotation.getName();
      if (!ANNOTATIONS.contains(name)) {
        Finding unknown = Problem.UNKNOWN_ANNOTATION.in(rule.getName(), name);
        annotated(rule, name, Advice.meant(unknown, "@" + name, Set.of("@phase", "@clause")));
      } else if (!isText(annotation)) {
        String example = name.equals("phase") ? "award" : "4.1";
        annotated(rule, name, Problem.ANNOTATION_TEXT.in(rule.getName(), name, example));
      }
      Matcher again = annotation(name).matcher(head(rule));
      if (again.find() && again.find(again.end())) {
        problems.add(
            source.problemAt(
                source.offset(rule.getLine()) + again.start(),
                Problem.ANNOTATED_TWICE.in(rule.getName(), name)));
      }
    }
    walk(rule, rule.getLhs());
  }

  private void annotated(RuleDescr rule, String name, Finding finding) {
    Matcher found = annotation(name).matcher(head(rule));
    int at = source.offset(rule.getLine()) + (found.find() ? found.start() : 0);
    problems.add(source.problemAt(at, finding));
  }

  private static Pattern annotation(String name) {
    return Pattern.compile("@" + Pattern.quote(name) + "\\b");
  }

  /** The rule up to its conditions, without what is quoted. */
  private String head(RuleDescr rule) {
    String from = code.toString().substring(source.offset(rule.getLine()));
    Matcher end = HEAD_END.matcher(from);
    return end.find() ? from.substring(0, end.start()) : from;
  }

  /** Whether the value of an annotation is one text in quotes. */
  static boolean isText(AnnotationDescr annotation) {
    return TEXT.matcher(String.valueOf(annotation.getSingleValueAsString())).matches();
  }

  private void walk(RuleDescr rule, @Nullable BaseDescr node) {
    if (node == null) {
      return;
    }
    if (node instanceof PatternDescr pattern) {
      checkPattern(rule, pattern);
    } else if (node instanceof AccumulateDescr accumulate) {
      if (!accumulate.isExternalFunction() && accumulate.getInitCode() != null) {
        refuse(rule, node, Problem.OWN_ACCUMULATE);
      }
      walk(rule, accumulate.getInput());
    } else if (node instanceof ForallDescr forall) {
      forall.getDescrs().forEach(d -> walk(rule, d));
    } else if (node instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(d -> walk(rule, d));
    } else if (node instanceof EntryPointDescr || node instanceof WindowReferenceDescr) {
      refuse(rule, node, Problem.ENTRY_POINT);
    } else if (node instanceof NamedConsequenceDescr || node instanceof ConditionalBranchDescr) {
      refuse(rule, node, Problem.BRANCH);
    }
  }

  private void checkPattern(RuleDescr rule, PatternDescr pattern) {
    String type = pattern.getObjectType();
    if (type == null) {
      refuse(rule, pattern, Problem.PATH);
      return;
    }
    String simple = type.startsWith(VOCABULARY) ? type.substring(VOCABULARY.length()) : type;
    boolean gathered =
        (pattern.getSource() != null && GATHERED.contains(simple))
            || (pattern.getSource() instanceof AccumulateDescr && simple.equals("Object"));
    if (!gathered
        && !Vocabulary.facts().contains(simple)
        && isType(simple)
        && !added.contains(type)) {
      refuse(rule, pattern, Problem.FOREIGN_FACT, type);
    }
    if (pattern.isQuery() || !pattern.getBehaviors().isEmpty()) {
      refuse(rule, pattern, Problem.QUERY_IN_CONDITION);
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
      refuse(rule, node, Problem.ANNOTATED_CONDITION);
    }
  }

  private void refuse(RuleDescr rule, BaseDescr at, Problem kind, Object... values) {
    problem(at.getLine() > 0 ? at.getLine() : rule.getLine(), kind.in(rule.getName(), values));
  }
}
