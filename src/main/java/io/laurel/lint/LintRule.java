package io.laurel.lint;

/** One kind of thing that is perhaps not meant. */
interface LintRule {

  /** Tells it apart from the others, for example {@code LR531}. */
  String id();

  /** Looks for it in a policy without errors. */
  void check(LintedPolicy policy, Report report);
}
