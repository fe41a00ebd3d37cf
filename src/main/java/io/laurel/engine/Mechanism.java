package io.laurel.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/**
 * The rules of the mechanism, shipped in {@code rules/mechanism}; compiled once and shared by all
 * policies.
 */
final class Mechanism {

  private static final List<String> FILES = List.of("course", "award");

  private Mechanism() {}

  static List<Model> models() {
    return Holder.MODELS;
  }

  private static final class Holder {
    static final List<Model> MODELS = compile();

    private static List<Model> compile() {
      Map<String, String> files = new LinkedHashMap<>();
      FILES.forEach(
          f -> files.put("io/laurel/mechanism/" + f + "/" + f + ".drl", PolicyFiles.mechanism(f)));
      RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
      if (!compiled.isUsable()) {
        throw new IllegalStateException(
            "The mechanism does not compile: " + compiled.errors(), compiled.failure());
      }
      return compiled.models();
    }
  }
}
