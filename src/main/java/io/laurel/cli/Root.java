package io.laurel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stands before every command. */
@Command(name = "laurel", versionProvider = Version.class)
final class Root extends CommonOptions {

  @SuppressWarnings("unused") // picocli acts on it
  @Option(names = "--version", versionHelp = true)
  private boolean version;
}
