package io.laurel.compiler;

import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.FilteringLoader;
import io.laurel.sandbox.TickingCode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Rules ready to be loaded: their classes, and what is known of them without reading their text
 * again. Immutable; the byte arrays are not to be changed.
 *
 * @param rules what their parse trees told; empty for the mechanism
 * @param mentions what of the library their code names
 * @param classes the compiled classes by name
 */
public record CompiledRules(
    List<PolicyRule> rules, Set<String> mentions, Map<String, byte[]> classes) {

  private static final String MODEL = "Rules";
  private static final int HASH = 32;

  public CompiledRules {
    rules = List.copyOf(rules);
    mentions = Set.copyOf(mentions);
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
  }

  /** Rules of the library, loaded by a class loader of their own and ready to make a base of. */
  public List<Model> models() {
    return models(new Loader(library(), classes));
  }

  /** Rules of others, which see only what they may use and count their steps. */
  public List<Model> watchedModels(AllowList allowed) {
    return models(new Loader(new FilteringLoader(library(), allowed), TickingCode.of(classes)));
  }

  private static ClassLoader library() {
    return Objects.requireNonNull(CompiledRules.class.getClassLoader());
  }

  private List<Model> models(Loader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : classes.keySet()) {
      if (isModel(name)) {
        try {
          models.add((Model) loader.loadClass(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("Compiled rules can not be loaded.", e);
        }
      }
    }
    return models;
  }

  private static boolean isModel(String name) {
    int simple = name.lastIndexOf('.') + 1;
    return name.startsWith(MODEL, simple)
        && name.length() == simple + MODEL.length() + HASH
        && name.substring(simple + MODEL.length()).chars().allMatch(CompiledRules::isHexDigit);
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
  }

  /** Looks among its own classes first: asking the whole class path for them takes long. */
  private static final class Loader extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loader(ClassLoader parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      byte[] bytes =
          name.endsWith(".class")
              ? classes.get(name.substring(0, name.length() - 6).replace('/', '.'))
              : null;
      return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
    }
  }
}
