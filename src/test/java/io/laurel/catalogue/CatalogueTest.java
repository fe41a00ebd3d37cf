package io.laurel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.testing.CaseFile;
import io.laurel.testing.PolicyCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of sections 1 to 5 of the catalogue, shown by its own example. Writes {@code
 * target/catalogue.csv} and a page of the rules that ran.
 */
class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.read(Path.of("examples/catalogue"));

  @AfterAll
  static void write() throws IOException {
    CATALOGUE.writeCsv(Path.of("target/catalogue.csv"));
    CATALOGUE.writePage(Path.of("target/catalogue.md"));
    System.out.println(CATALOGUE.summary());
    assertThat(CATALOGUE.withoutOpenChoice())
        .as("rules that show no error for a choice left open")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicContainer> rule() {
    return CATALOGUE.files().stream()
        .map(
            path -> {
              CaseFile file = CaseFile.read(path);
              return DynamicContainer.dynamicContainer(
                  file.rule(), file.cases().stream().map(each -> test(file, each)));
            });
  }

  private static DynamicTest test(CaseFile file, PolicyCase each) {
    return DynamicTest.dynamicTest(
        each.name(),
        () -> {
          List<String> differences = each.differences();
          CATALOGUE.ran(file, each, differences.isEmpty());
          assertThat(differences).as(each.toString()).isEmpty();
        });
  }

  @Test
  void every_rule_has_an_example_or_a_reason_why_not() {
    assertThat(CATALOGUE.withoutExample()).isEmpty();
  }
}
