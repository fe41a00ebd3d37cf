package io.laurel.precompiled;

import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.Mentions;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.RuleCompiler;
import io.laurel.sandbox.TickingCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the mechanism, shipped in {@code rules/mechanism}; loaded once and shared by all
 * policies. Each file is a part. A part that begins with {@code // Needed by:} and some names is
 * left out where nothing in the code of a policy has one of these names.
 */
public final class Mechanism {

  private static final List<String> NAMES = List.of("course", "award", "apportionment");
  private static final String PACKAGE = "io.laurel.mechanism.";
  private static final Pattern NEEDED_BY = Pattern.compile("// Needed by: (.+)\\R");
  private static final List<Part> PARTS = NAMES.stream().map(Part::new).toList();

  private Mechanism() {}

  /** The rules a policy needs. */
  public static List<Model> models(CompiledRules policy) {
    return PARTS.stream()
        .filter(part -> part.isNeededBy(policy.mentions()))
        .flatMap(part -> part.models().stream())
        .toList();
  }

  static List<Part> parts() {
    return PARTS;
  }

  /** A part compiled from its text. */
  static CompiledRules compiled(String name) {
    return Objects.requireNonNull(FromText.PARTS.get(name));
  }

  private static Map<String, CompiledRules> compileText() {
    Map<String, String> texts = new LinkedHashMap<>();
    PARTS.forEach(part -> texts.putAll(part.texts()));
    RuleCompiler.Compiled compiled = RuleCompiler.compile(texts);
    if (!compiled.isUsable()) {
      throw new IllegalStateException(
          "The mechanism does not compile: " + compiled.errors(), compiled.failure());
    }
    Map<String, CompiledRules> parts = new HashMap<>();
    // A policy can keep the mechanism busy: each of its actions is a step too.
    SortedMap<String, byte[]> actions = new TreeMap<>(compiled.classes());
    actions.keySet().removeIf(c -> !c.contains(".LambdaConsequence"));
    SortedMap<String, byte[]> all = new TreeMap<>(compiled.classes());
    all.putAll(TickingCode.of(actions));
    for (String name : NAMES) {
      SortedMap<String, byte[]> classes = new TreeMap<>(all);
      classes.keySet().removeIf(c -> !c.startsWith(PACKAGE + name + "."));
      parts.put(name, new CompiledRules(List.of(), Set.of(), classes));
    }
    return parts;
  }

  /** One file. */
  static final class Part {

    private final String name;
    private final String text;
    private final Set<String> neededBy;
    private @Nullable List<Model> models;

    private Part(String name) {
      this.name = name;
      this.text = PolicyFiles.mechanism(name);
      Matcher names = NEEDED_BY.matcher(text);
      this.neededBy =
          names.lookingAt()
              ? Arrays.stream(names.group(1).split(","))
                  .map(String::strip)
                  .collect(Collectors.toSet())
              : Set.of();
    }

    String name() {
      return name;
    }

    /** What it is needed by; empty when every policy needs it. */
    Set<String> neededBy() {
      return neededBy;
    }

    /** Its text by the name the compiler expects. */
    Map<String, String> texts() {
      return Map.of((PACKAGE + name).replace('.', '/') + "/" + name + ".drl", text);
    }

    boolean isNeededBy(Set<String> mentions) {
      return neededBy.isEmpty()
          || mentions.contains(Mentions.CODE_OF_OTHERS)
          || neededBy.stream().anyMatch(mentions::contains);
    }

    synchronized List<Model> models() {
      List<Model> known = models;
      if (known == null) {
        known = load();
        models = known;
      }
      return known;
    }

    private List<Model> load() {
      try {
        return ShippedRules.find(texts()).orElseGet(() -> compiled(name)).models();
      } catch (LinkageError e) {
        // Compiled for another platform or class path than this one.
        return compiled(name).models();
      }
    }
  }

  private static final class FromText {
    static final Map<String, CompiledRules> PARTS = compileText();
  }
}
