package io.laurel.sandbox;

import io.laurel.policy.Choices;
import io.laurel.policy.Conclusion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Types of an application that its policies may use; they live in class loaders of their own. */
final class OwnTypes {

  private static final String CLASS = ".class";
  private static final Set<String> RESERVED =
      Set.of("java.", "javax.", "jdk.", "sun.", "org.drools.", "org.kie.");

  private OwnTypes() {}

  /**
   * Refuses what a policy could not use.
   *
   * @param known types that are used already
   */
  static void check(Class<?> type, Collection<Class<?>> known) {
    String name = type.getName();
    if (type.isPrimitive() || type.isArray() || RESERVED.stream().anyMatch(name::startsWith)) {
      throw new IllegalArgumentException(
          "`" + type.getTypeName() + "` is no type of an application.");
    }
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.getCanonicalName() == null) {
        throw new IllegalArgumentException("`" + each.getName() + "` is not public.");
      }
    }
    if (isWordOfVocabulary(type.getSimpleName())) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` has the name of a fact of the vocabulary; rules could not tell them apart.");
    }
    for (Class<?> other : known) {
      if (other != type && other.getSimpleName().equals(type.getSimpleName())) {
        throw new IllegalArgumentException(
            "`"
                + name
                + "` has the name of `"
                + other.getName()
                + "`; rules could not tell them apart.");
      }
    }
  }

  private static boolean isWordOfVocabulary(String simple) {
    String word = Conclusion.class.getPackageName() + "." + simple;
    return Choices.class.getResource("/" + word.replace('.', '/') + CLASS) != null;
  }

  /** All that a type extends, implements or stands in. */
  static Set<Class<?>> parents(Class<?> type) {
    Set<Class<?>> parents = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(type.getSuperclass(), type.getEnclosingClass()).filter(Objects::nonNull),
            Arrays.stream(type.getInterfaces()))
        .forEach(
            parent -> {
              parents.add(parent);
              parents.addAll(parents(parent));
            });
    return parents;
  }

  /** All that makes a difference to code that uses these types. */
  static String description(Collection<Class<?>> types) {
    return types.stream().map(OwnTypes::description).collect(Collectors.joining());
  }

  private static String description(Class<?> type) {
    CRC32 sum = new CRC32();
    try (InputStream in = open(type, resource(type))) {
      sum.update(in == null ? new byte[0] : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String members =
        Stream.<Member>concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    return "\n" + type + " " + sum.getValue() + "\n" + members;
  }

  private static String resource(Class<?> type) {
    return type.getName().replace('.', '/') + CLASS;
  }

  private static @Nullable InputStream open(Class<?> type, String resource) {
    ClassLoader loader = type.getClassLoader();
    return loader == null ? null : loader.getResourceAsStream(resource);
  }

  /** The code of one of these types, or of what it extends; null when it is none of them. */
  static @Nullable InputStream code(String resource, Map<String, Class<?>> added) {
    Class<?> type = type(resource, added);
    return type == null ? null : open(type, resource);
  }

  /** Where that code is; null when it is none of them. */
  static @Nullable URL place(String resource, Map<String, Class<?>> added) {
    Class<?> type = type(resource, added);
    ClassLoader loader = type == null ? null : type.getClassLoader();
    return loader == null ? null : loader.getResource(resource);
  }

  private static @Nullable Class<?> type(String resource, Map<String, Class<?>> added) {
    return added.isEmpty() || !resource.endsWith(CLASS)
        ? null
        : find(resource.substring(0, resource.length() - CLASS.length()).replace('/', '.'), added);
  }

  /** One of these types, or what it extends, implements or stands in; null when it is none. */
  static @Nullable Class<?> find(String name, Map<String, Class<?>> added) {
    Class<?> known = added.get(name);
    return known != null
        ? known
        : added.values().stream()
            .flatMap(type -> parents(type).stream())
            .filter(parent -> parent.getName().equals(name))
            .findFirst()
            .orElse(null);
  }
}
