package io.laurel.cli;

import java.io.PrintStream;

/** A line on standard error that tells how far a long command is. Silent unless people look on. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 40;

  private final PrintStream err;
  private final boolean isShown;
  private final int total;
  private int done;
  private int drawn = -1;

  Progress(Terminal terminal, int total) {
    this.err = terminal.err();
    this.isShown = terminal.isWatched() && total > 1;
    this.total = total;
    draw();
  }

  void step() {
    done++;
    draw();
  }

  /** Takes the line away, so that something else can be written there. */
  void clear() {
    if (isShown && drawn >= 0) {
      err.print("\r" + " ".repeat(WIDTH + 2 + counts().length()) + "\r");
      err.flush();
      drawn = -1;
    }
  }

  private void draw() {
    int parts = (int) ((long) done * WIDTH / total);
    if (isShown && parts != drawn) {
      err.print("\r[" + "#".repeat(parts) + ".".repeat(WIDTH - parts) + "]" + counts());
      err.flush();
      drawn = parts;
    }
  }

  private String counts() {
    return " " + done + "/" + total;
  }

  @Override
  public void close() {
    clear();
  }
}
