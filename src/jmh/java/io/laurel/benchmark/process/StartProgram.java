package io.laurel.benchmark.process;

import com.sun.management.OperatingSystemMXBean;
import io.laurel.benchmark.classroom.BareSession;
import io.laurel.benchmark.classroom.Classroom;
import io.laurel.cli.Examples;
import java.lang.management.ManagementFactory;

/** A program that comes to a first outcome and ends. */
public final class StartProgram {

  /** How it comes there. */
  enum Way {
    /** The rule engine alone, its classes ready. */
    RULE_ENGINE,
    /** From the text of a policy. */
    POLICY_TEXT,
    /** The command that judges a folder. */
    COMMAND_LINE
  }

  private StartProgram() {}

  /** Takes the way and the name of the class of the compiled rules. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Object outcome =
        switch (Way.valueOf(args[0])) {
          case RULE_ENGINE -> BareSession.firstConclusions(args[1], Classroom.contest());
          case POLICY_TEXT -> Classroom.policy().judge(Classroom.contest());
          case COMMAND_LINE -> {
            Examples.main(new String[] {"drama"});
            yield "";
          }
        };
    System.out.println();
    System.out.println("processor=" + processorSeconds());
    if (outcome == null) {
      System.exit(1);
    }
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
