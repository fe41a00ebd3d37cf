package io.laurel.sandbox;

import io.laurel.policy.Conclusion;
import io.laurel.policy.ForEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What the code of a policy may use, as written down in {@code allowed.txt}. Types are named as in
 * Java source, but {@code Outer$Inner}; descriptors are those of the class file format.
 */
public final class AllowList {

  private static final String EVERYTHING = "*";
  private static final String VOCABULARY = Conclusion.class.getPackageName() + ".";
  private static final Set<String> OF_ANY_FACT = Set.of("compareTo", "equals", "name", "ordinal");
  private static final AllowList STANDARD = read();

  private final Map<String, Set<String>> authors;
  private final Map<String, Set<String>> generated;
  private final Set<String> seen;
  private final Map<String, Class<?>> added;

  private AllowList(
      Map<String, Set<String>> authors,
      Map<String, Set<String>> generated,
      Set<String> seen,
      Map<String, Class<?>> added) {
    this.authors = authors;
    this.generated = generated;
    this.seen = seen;
    this.added = added;
  }

  /** What every policy may use. */
  public static AllowList standard() {
    return STANDARD;
  }

  /**
   * The same and what is public of these types of an application: their methods and constants, but
   * not their constructors. What they extend can be seen by the compiler.
   *
   * @throws IllegalArgumentException if one of them can not be used by a policy
   */
  public AllowList with(List<Class<?>> types) {
    Map<String, Class<?>> all = new TreeMap<>(added);
    Set<String> shown = new HashSet<>(seen);
    for (Class<?> type : types) {
      OwnTypes.check(type, all.values());
      all.put(type.getName(), type);
      OwnTypes.parents(type).forEach(parent -> shown.add(parent.getName()));
    }
    return new AllowList(authors, generated, Set.copyOf(shown), Collections.unmodifiableMap(all));
  }

  /** The types an application added, by name. */
  public Map<String, Class<?>> added() {
    return added;
  }

  /** All that makes a difference to what is allowed. */
  public String description() {
    return text() + OwnTypes.description(added.values());
  }

  private static AllowList read() {
    Map<String, Set<String>> authors = new HashMap<>();
    Map<String, Set<String>> generated = new HashMap<>();
    Map<String, Set<String>> seen = new HashMap<>();
    Map<String, Set<String>> section = authors;
    for (String line : text().lines().toList()) {
      if (line.startsWith("[")) {
        section =
            switch (line) {
              case "[authors]" -> authors;
              case "[generated]" -> generated;
              case "[seen]" -> seen;
              default -> throw new IllegalStateException(line);
            };
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", -1);
        section.put(words[0], Set.of(Arrays.copyOfRange(words, 1, words.length)));
      }
    }
    return new AllowList(authors, generated, Set.copyOf(seen.keySet()), Map.of());
  }

  /** The list as it is written down. */
  public static String text() {
    try (InputStream in = AllowList.class.getResourceAsStream("allowed.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a type may be named at all. */
  boolean allowsType(String type) {
    return authors.containsKey(type)
        || generated.containsKey(type)
        || added.containsKey(type)
        || vocabulary(type) != null;
  }

  /** Whether a type may be seen by the compiler and the code of a policy. */
  public boolean shows(String type) {
    int inner = type.indexOf('$');
    String outer = inner < 0 ? type : type.substring(0, inner);
    return allowsType(type)
        || allowsType(outer)
        || seen.contains(type)
        || seen.contains(outer)
        || seen.contains(outer.substring(0, outer.lastIndexOf('.') + 1) + EVERYTHING);
  }

  /** Whether a type is one of facts, conclusions or choices. */
  boolean isFact(String type) {
    return added.containsKey(type) || vocabulary(type) != null;
  }

  /** Whether a method or, by the name {@code <init>}, a constructor may be called. */
  boolean allowsCall(String type, String name, String descriptor) {
    Class<?> known = added.getOrDefault(type, vocabulary(type));
    if (known != null) {
      return isPublic(known, name, descriptor);
    }
    String written = name.equals("<init>") ? "new" : name;
    Set<String> members = members(type);
    return members.contains(EVERYTHING)
        || members.contains(written)
        || members.contains(written + parameters(descriptor));
  }

  private Set<String> members(String type) {
    Set<String> members = new HashSet<>(authors.getOrDefault(type, Set.of()));
    members.addAll(generated.getOrDefault(type, Set.of()));
    return members;
  }

  /** Whether a constant may be read. */
  boolean allowsConstant(String type, String name) {
    if (isFact(type)) {
      return true;
    }
    Set<String> members = members(type);
    return members.contains(EVERYTHING) || members.contains("." + name);
  }

  private static @Nullable Class<?> vocabulary(String type) {
    if (!type.startsWith(VOCABULARY)) {
      return null;
    }
    try {
      Class<?> found = Class.forName(type, false, AllowList.class.getClassLoader());
      return Modifier.isPublic(found.getModifiers()) && !found.isAnnotationPresent(ForEngine.class)
          ? found
          : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static boolean isPublic(Class<?> type, String name, String descriptor) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)
          && descriptor(method, method.getReturnType()).equals(descriptor)) {
        Class<?> from = method.getDeclaringClass();
        boolean ofAnyFact = from == Object.class || from == Enum.class;
        return ofAnyFact
            ? OF_ANY_FACT.contains(name)
            : !method.isAnnotationPresent(ForEngine.class);
      }
    }
    return false;
  }

  private static String descriptor(Executable method, Class<?> result) {
    return Arrays.stream(method.getParameterTypes())
            .map(Class::descriptorString)
            .collect(Collectors.joining("", "(", ")"))
        + result.descriptorString();
  }

  /** {@code (java.lang.String,int)} for {@code (Ljava/lang/String;I)V}. */
  private static String parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getClassName)
        .collect(Collectors.joining(",", "(", ")"));
  }
}
