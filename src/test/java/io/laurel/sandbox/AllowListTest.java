package io.laurel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.policy.Conclusion;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies may use is written down once and is true. */
class AllowListTest {

  private static final Path PAGE = Path.of("rules/README.md");
  private static final Path VOCABULARY = Path.of("src/main/java/io/laurel/policy");

  private final AllowList allowed = AllowList.standard();

  private static List<String> lines(String section) {
    List<String> lines = new ArrayList<>();
    String current = "";
    for (String line : AllowList.text().lines().toList()) {
      if (line.startsWith("[")) {
        current = line;
      } else if (current.equals(section) && !line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void the_page_of_rule_authors_shows_what_they_may_use() throws IOException {
    assertThat(Files.readAllLines(PAGE, StandardCharsets.UTF_8))
        .containsSubsequence(lines("[authors]"));
  }

  @Test
  void each_line_names_a_type_there_is() throws ClassNotFoundException {
    List<String> all = new ArrayList<>(lines("[authors]"));
    all.addAll(lines("[generated]"));
    for (String line : all) {
      assertThat(Class.forName(line.split(" +", -1)[0], false, getClass().getClassLoader()))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.String,length,()I,true",
    "java.lang.String,getClass,()Ljava/lang/Class;,false",
    "java.lang.String,toLowerCase,()Ljava/lang/String;,false",
    "java.math.BigDecimal,<init>,(Ljava/lang/String;)V,true",
    "java.math.BigDecimal,<init>,(D)V,false",
    "java.util.List,add,(Ljava/lang/Object;)Z,true",
    "java.util.List,add,(ILjava/lang/Object;)V,false",
    "java.lang.System,exit,(I)V,false",
    "java.lang.Math,random,()D,false",
    "java.time.LocalDate,now,()Ljava/time/LocalDate;,false",
    "io.laurel.policy.Entry,getId,()Ljava/lang/String;,true",
    "io.laurel.policy.Entry,hashCode,()I,true",
    "io.laurel.policy.Entry,getClass,()Ljava/lang/Class;,false",
    "io.laurel.policy.Entry,position,()I,false",
    "io.laurel.policy.Award,<init>,(Lio/laurel/policy/Standing;Lio/laurel/policy/Tier;)V,false",
    "io.laurel.policy.Award,hashCode,()I,false",
    "io.laurel.policy.Choices$Turn,getDeclaringClass,()Ljava/lang/Class;,false",
    "io.laurel.policy.Choices$Turn,hashCode,()I,false",
    "io.laurel.cli.Examples,main,([Ljava/lang/String;)V,false",
  })
  void what_may_be_called(String type, String method, String descriptor, boolean may) {
    assertThat(allowed.allowsCall(type, method, descriptor)).isEqualTo(may);
  }

  /** Otherwise a text put together from it would differ from run to run. */
  @Test
  void every_fact_has_a_text_of_its_own() throws IOException, ReflectiveOperationException {
    List<String> without = new ArrayList<>();
    try (Stream<Path> files = Files.list(VOCABULARY)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.equals("package-info")) {
          continue;
        }
        Class<?> type = Class.forName(Conclusion.class.getPackageName() + "." + name);
        boolean made =
            type.getDeclaredFields().length > type.getFields().length
                && Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && allowed.isFact(type.getName());
        if (made && type.getMethod("toString").getDeclaringClass() == Object.class) {
          without.add(name);
        }
      }
    }
    assertThat(without).isEmpty();
  }
}
