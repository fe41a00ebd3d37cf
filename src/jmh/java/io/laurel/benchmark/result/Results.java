package io.laurel.benchmark.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results of each part, kept in files, so that the parts can be measured one by one. */
public final class Results {

  /**
   * What came of measuring a part.
   *
   * @param date when
   * @param quick whether it was only tried
   */
  public record Run(String date, boolean quick, List<Measurement> measurements) {}

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  public Results(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public void write(Part part, Run run) {
    JSON.writeValue(file(part), run);
  }

  public Optional<Run> read(Part part) {
    return Files.exists(file(part))
        ? Optional.of(JSON.readValue(file(part), Run.class))
        : Optional.empty();
  }

  private Path file(Part part) {
    return folder.resolve(part.id() + ".json");
  }
}
