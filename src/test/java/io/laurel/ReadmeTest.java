package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

  @TempDir Path folder;

  @Test
  void the_code_of_the_readme_runs_and_prints_what_the_readme_says() throws IOException {
    Files.writeString(folder.resolve("skills.drl"), blocks("drl").get(0));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      ReadmeExample.run(folder, out);
    }
    List<String> shown = blocks("text");
    assertThat(
            bytes
                .toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .stripTrailing())
        .isEqualTo((shown.get(0) + shown.get(1)).stripTrailing());
  }

  @Test
  void the_java_code_of_the_readme_is_the_one_that_is_tested() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/laurel/ReadmeExample.java"));
    String tested = source.substring(source.indexOf("// README"), source.indexOf("// end"));
    assertThat(
            words(
                tested
                    .replace("// README", "")
                    .replace("folder.resolve(\"skills.drl\")", "Path.of(\"skills.drl\")")))
        .isEqualTo(words(blocks("java").get(0)));
  }

  @Test
  void every_file_the_readme_links_to_exists() throws IOException {
    Matcher link =
        Pattern.compile("\\]\\(([^)h][^)]*)\\)").matcher(Files.readString(Path.of("README.md")));
    List<String> missing = new ArrayList<>();
    while (link.find()) {
      if (!Files.exists(Path.of(link.group(1)))) {
        missing.add(link.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(Files.readString(Path.of("README.md")));
    List<String> blocks = new ArrayList<>();
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }
}
