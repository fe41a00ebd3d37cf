package io.laurel.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Shows the code of policies, and the compiler while it reads them, only what they may name. */
public final class FilteringLoader extends ClassLoader {

  private static final String CLASS = ".class";

  private final AllowList allowed;

  /**
   * @param parent has the library; what an application adds comes from where it is
   */
  public FilteringLoader(ClassLoader parent, AllowList allowed) {
    super(parent);
    this.allowed = allowed;
  }

  /**
   * {@inheritDoc}
   *
   * @throws Stopped when the thread was interrupted: the compiler does not ask by itself whether
   *     anybody still waits for it
   */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped(Stopped.Limit.TIME);
    }
    if (!isVisible(name)) {
      throw new ClassNotFoundException(name + " is not for policies.");
    }
    Class<?> added = OwnTypes.find(name, allowed.added());
    return added != null ? added : super.loadClass(name, resolve);
  }

  private boolean isVisible(String name) {
    return allowed.shows(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = isHidden(name) ? null : OwnTypes.place(name, allowed.added());
    return own != null || isHidden(name) ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    InputStream own = isHidden(name) ? null : OwnTypes.code(name, allowed.added());
    return own != null || isHidden(name) ? own : super.getResourceAsStream(name);
  }

  /**
   * The compiler reads types of the rule engine to translate rules; they are not loaded for that.
   */
  private boolean isHidden(String resource) {
    return resource.endsWith(CLASS)
        && !resource.startsWith("org/drools/")
        && !resource.startsWith("org/kie/")
        && !isVisible(resource.substring(0, resource.length() - CLASS.length()).replace('/', '.'));
  }
}
