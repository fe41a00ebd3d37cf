package io.laurel.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the library; {@code development} when it was not packaged. */
final class Version implements IVersionProvider {

  static String get() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Laurel " + get()};
  }
}
