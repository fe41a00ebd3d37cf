package io.laurel.cli;

/** Prints what became of each contest, and in the end of all. Not for use by several threads. */
final class Summary {

  private static final String LINE = "=".repeat(80);

  private final Terminal terminal;
  private final boolean debug;
  private final boolean areSeveral;
  private int judged;
  private int pending;
  private int failed;
  private int exitCode = ExitCode.DONE;

  Summary(Terminal terminal, boolean debug, boolean areSeveral) {
    this.terminal = terminal;
    this.debug = debug;
    this.areSeveral = areSeveral;
  }

  void add(Judged each) {
    exitCode = ExitCode.worse(exitCode, each.exitCode());
    if (each.failure().isPresent()) {
      failed++;
      Throwable failure = each.failure().get();
      terminal.tell(each.contest().path() + ":", Failure.of(failure, terminal).message());
      if (debug) {
        failure.printStackTrace(terminal.err());
      }
      return;
    }
    judged++;
    pending += each.exitCode() == ExitCode.PENDING ? 1 : 0;
    if (areSeveral && !each.text().isEmpty()) {
      terminal.out().print(LINE + "\n" + each.contest().name() + "\n" + LINE + "\n");
    }
    terminal.out().print(each.text());
    if (areSeveral && !each.text().isEmpty()) {
      terminal.out().print("\n");
    }
  }

  void print() {
    terminal.out().print(terminal.text("summary", judged, pending, failed) + "\n");
  }

  int exitCode() {
    return exitCode;
  }
}
