package io.laurel.engine;

import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.PolicyCompiler;
import io.laurel.compiler.PolicyFiles;
import io.laurel.precompiled.RuleCache;
import io.laurel.precompiled.ShippedRules;
import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.RuleCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes policies ready. What was compiled with the library, or is kept, is not compiled again.
 *
 * @param allowed what the code of policies may use
 * @param cache has what was compiled before, and keeps what is compiled now
 * @param limits how far rules may go, the time also how long to compile
 */
public record Loading(AllowList allowed, Optional<RuleCache> cache, Limits limits) {

  private static final Loading USUAL =
      new Loading(AllowList.standard(), Optional.empty(), Limits.usual());

  public static Loading usual() {
    return USUAL;
  }

  /** A policy ready to judge, or everything that is wrong with it. */
  public CompiledPolicy.Result load(PolicyFiles files) {
    Optional<CompiledRules> shipped = files.texts().flatMap(ShippedRules::find);
    if (shipped.isPresent()) {
      try {
        CompiledRules rules = shipped.get();
        return ready(CompiledPolicy.load(files, rules, Map.of(), rules.models(), limits));
      } catch (LinkageError | IllegalStateException e) {
        // Compiled for another platform or class path than this one.
        return compileText(files);
      }
    }
    return cache.flatMap(known -> loadKept(files, known)).orElseGet(() -> compileText(files));
  }

  private static CompiledPolicy.Result ready(CompiledPolicy policy) {
    return new CompiledPolicy.Result(Optional.of(policy), List.of());
  }

  private Optional<CompiledPolicy.Result> loadKept(PolicyFiles files, RuleCache known) {
    try {
      return known
          .find(files, allowed)
          .map(rules -> loadWatched(files, rules))
          .filter(result -> result.policy().isPresent());
    } catch (RuntimeException | LinkageError e) {
      // What was kept is damaged or for another platform; the text tells what is right.
      return Optional.empty();
    }
  }

  private CompiledPolicy.Result compileText(PolicyFiles files) {
    PolicyCompiler.Result compiled = PolicyCompiler.compile(files, allowed, limits.time());
    if (compiled.rules().isEmpty()) {
      return new CompiledPolicy.Result(Optional.empty(), compiled.problems());
    }
    CompiledPolicy.Result result = loadWatched(files, compiled.rules().get());
    if (result.policy().isPresent()) {
      cache.ifPresent(known -> known.keep(files, allowed, compiled.rules().get()));
    }
    return result;
  }

  /** Rules without conditions on facts run as soon as they are loaded. */
  private CompiledPolicy.Result loadWatched(PolicyFiles files, CompiledRules rules) {
    Map<String, Set<String>> owners = RuleCode.owners(rules.classes());
    Runaway runaway = new Runaway(files.name(), owners, CompiledPolicy.byTitle(rules), limits);
    try {
      return runaway.watched(
          0,
          () ->
              ready(
                  CompiledPolicy.load(files, rules, owners, rules.watchedModels(allowed), limits)));
    } catch (JudgementException e) {
      return new CompiledPolicy.Result(
          Optional.empty(), PolicyCompiler.problems(files, e.faults()));
    } catch (IllegalStateException | LinkageError e) {
      return new CompiledPolicy.Result(
          Optional.empty(), PolicyCompiler.notReady(files, deepest(e)));
    }
  }

  private static String deepest(Throwable failure) {
    Throwable each = failure;
    while (each.getCause() != null) {
      each = each.getCause();
    }
    return String.valueOf(each.getMessage());
  }
}
