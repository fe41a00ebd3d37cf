package io.laurel.io.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In programs of their own, with 512 MB of heap. */
class HostileContestsTest {

  private static final int CONTESTS = Integer.getInteger("laurel.hostile.contests", 300);

  @TempDir Path folder;

  @Test
  void spoilt_contests_are_refused_with_a_message_or_judged() throws Exception {
    assertThat(run(HostileContests.class, "0", String.valueOf(CONTESTS)))
        .startsWith("Contests 0 to " + (CONTESTS - 1) + ": ");
  }

  @Test
  void score_sheet_of_a_hundred_thousand_rows_is_judged() throws Exception {
    assertThat(run(LargeSheet.class, "100000")).isEqualTo("100000 ranked, true\n");
  }

  private String run(Class<?> program, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString()));
    command.addAll(Arrays.asList(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    System.out.print(printed);
    return printed;
  }
}
