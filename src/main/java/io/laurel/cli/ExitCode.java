package io.laurel.cli;

/** What a command tells the program that called it. */
final class ExitCode {

  static final int DONE = 0;

  /** The policy or the input is at fault. */
  static final int FAULTS = 1;

  /** The command was not understood, or names something that is not there. */
  static final int WRONG_USAGE = 2;

  /** All is judged, but people have to decide something. */
  static final int PENDING = 3;

  /** The fault is in this program, or in the machine it runs on. */
  static final int BROKEN = 70;

  private ExitCode() {}

  /** The one of two that matters more. */
  static int worse(int one, int other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(int code) {
    return switch (code) {
      case DONE -> 0;
      case PENDING -> 1;
      case FAULTS -> 2;
      case WRONG_USAGE -> 3;
      default -> 4;
    };
  }
}
