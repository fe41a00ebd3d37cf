package io.laurel.benchmark.process;

import com.sun.management.OperatingSystemMXBean;
import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.benchmark.classroom.BareSession;
import io.laurel.benchmark.classroom.Classroom;
import io.laurel.cli.Examples;
import io.laurel.io.ContestFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that comes to a first outcome and ends. */
public final class StartProgram {

  private static final String SHIPPED = "drama";

  /** How it comes there. */
  enum Way {
    /** The rule engine alone, its classes ready. */
    RULE_ENGINE,
    /** From the classes of a policy that was compiled before. */
    COMPILED_CLASSES,
    /** The command that judges a folder by such a policy. */
    COMMAND_LINE,
    /** From the text of a policy. */
    POLICY_TEXT
  }

  private StartProgram() {}

  /** Takes the way and the name of the class of the compiled rules. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    switch (Way.valueOf(args[0])) {
      case RULE_ENGINE -> BareSession.firstConclusions(args[1], Classroom.contest());
      case COMPILED_CLASSES -> AwardPolicy.shipped(SHIPPED).judge(contest());
      case COMMAND_LINE -> Examples.main(new String[] {SHIPPED});
      case POLICY_TEXT -> AwardPolicy.of("changed.drl", changed()).judge(contest());
    }
    System.out.println();
    System.out.println("processor=" + processorSeconds());
  }

  private static Contest contest() {
    return ContestFolder.readWithoutRulings(Path.of("examples", SHIPPED));
  }

  /** A text that was not compiled before. */
  private static String changed() throws IOException {
    return Files.readString(Path.of("rules", SHIPPED, SHIPPED + ".drl")) + "\n// changed\n";
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
