package io.laurel.compiler;

import io.laurel.sandbox.AllowList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Compiles a part of a policy, to find out which part is to blame. */
final class Trial {

  private final List<PolicyParser> files;
  private final AllowList allowed;

  Trial(List<PolicyParser> files, AllowList allowed) {
    this.files = files;
    this.allowed = allowed;
  }

  AllowList allowed() {
    return allowed;
  }

  RuleCompiler.Compiled compile(Set<RuleDescr> without) {
    return compile(without, null, Map.of(), "");
  }

  /** Without a stretch of a file, too. */
  RuleCompiler.Compiled compile(Set<RuleDescr> without, PolicyParser file, int from, int to) {
    return compile(without, file, Map.of(from, to), "");
  }

  /** With something else in the place of a stretch of a file. */
  RuleCompiler.Compiled compile(
      Set<RuleDescr> without,
      @Nullable PolicyParser changed,
      Map<Integer, Integer> replaced,
      String by) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PolicyParser file : files) {
      boolean here = file.equals(changed);
      texts.put(file.path(), file.withPhases(without, here ? replaced : Map.of(), by));
    }
    return RuleCompiler.compile(texts, allowed);
  }
}
