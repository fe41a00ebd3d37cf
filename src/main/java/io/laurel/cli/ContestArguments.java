package io.laurel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contests a command names: each a contest, or a folder that holds some. */
final class ContestArguments {

  private final Terminal terminal;
  private final Map<String, ContestInput> byName = new LinkedHashMap<>();

  private ContestArguments(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The contests in the order given, those of a folder by name. What else lies in such a folder is
   * told on standard error, so that none is overlooked.
   */
  static List<ContestInput> find(List<String> given, Terminal terminal) {
    ContestArguments arguments = new ContestArguments(terminal);
    given.forEach(arguments::add);
    return List.copyOf(arguments.byName.values());
  }

  private void add(String given) {
    Path path = Paths.of(given, terminal);
    if (!Files.exists(path)) {
      throw terminal.wrongUsage("contest.missing", given);
    }
    if (ContestInput.isContest(path) || !Files.isDirectory(path)) {
      add(ContestInput.at(path));
    } else {
      addAllOf(path, given);
    }
  }

  private void addAllOf(Path folder, String given) {
    List<Path> passedOver = new ArrayList<>();
    int before = byName.size();
    for (Path path : children(folder)) {
      if (ContestInput.isContest(path)) {
        add(ContestInput.at(path));
      } else if (Files.isDirectory(path)) {
        passedOver.add(path);
      }
    }
    if (byName.size() == before) {
      throw terminal.fault("contest.none", given);
    }
    passedOver.forEach(path -> terminal.err().println(terminal.text("contest.passed-over", path)));
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !Paths.name(path).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(ContestInput contest) {
    if (Paths.isGarbled(contest.name())) {
      throw terminal.wrongUsage("path.garbled", contest.name());
    }
    ContestInput other = byName.putIfAbsent(contest.name(), contest);
    if (other != null) {
      throw terminal.wrongUsage("contest.same-name", other.path(), contest.path());
    }
  }
}
