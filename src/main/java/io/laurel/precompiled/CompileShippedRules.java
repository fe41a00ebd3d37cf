package io.laurel.precompiled;

import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.PolicyCompiler;
import io.laurel.compiler.PolicyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kie.memorycompiler.JavaConfiguration;

/**
 * Compiles the mechanism and the shipped policies once, when the library is built, and puts them
 * among its classes. What is there and still right is not compiled again.
 */
public final class CompileShippedRules {

  private static final String MECHANISM = "mechanism";

  /** The oldest platform the library runs on, whichever builds it. */
  private static final String JAVA = "17";

  private final Path folder;
  private final String library;
  private final Set<String> current = new HashSet<>(Set.of(ShippedRules.LIBRARY));

  private CompileShippedRules(Path folder, String library) {
    this.folder = folder;
    this.library = library;
  }

  /** Works on the folder this class was loaded from; takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty(JavaConfiguration.JAVA_LANG_LEVEL_PROPERTY, JAVA);
    Path classes =
        LibraryBuild.folder()
            .orElseThrow(() -> new IllegalStateException("The library is not in a folder."));
    run(classes.resolve(ShippedRules.FOLDER), policies(classes), LibraryBuild.of(classes));
  }

  /** Puts what is shipped into a folder and takes away everything else there. */
  static void run(Path folder, List<String> policies, String library) throws IOException {
    Files.createDirectories(folder);
    CompileShippedRules all = new CompileShippedRules(folder, library);
    for (Mechanism.Part part : Mechanism.parts()) {
      all.provide(part.texts(), () -> Mechanism.compiled(part.name()));
    }
    for (String policy : policies) {
      PolicyFiles files = PolicyFiles.shipped(policy);
      all.provide(files.texts().orElseThrow(), () -> compiled(files));
    }
    all.removeOthers();
    Files.writeString(folder.resolve(ShippedRules.LIBRARY), library);
  }

  /** The names of the policies among the classes. */
  static List<String> policies(Path classes) throws IOException {
    try (Stream<Path> folders = Files.list(classes.resolve(PolicyFiles.SHIPPED))) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> !name.equals(MECHANISM))
          .filter(name -> Files.exists(classes.resolve(PolicyFiles.shippedPath(name))))
          .sorted()
          .toList();
    }
  }

  private static CompiledRules compiled(PolicyFiles files) {
    PolicyCompiler.Result result = PolicyCompiler.compile(files);
    return result
        .rules()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The policy `" + files.name() + "` does not compile: " + result.problems()));
  }

  private void provide(Map<String, String> texts, Supplier<CompiledRules> compiled)
      throws IOException {
    Origin origin = new Origin(library, texts);
    current.add(origin.fileName());
    Path file = folder.resolve(origin.fileName());
    if (!isRight(file, origin)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        CompiledRulesFile.write(compiled.get(), origin, out);
      }
    }
  }

  private static boolean isRight(Path file, Origin origin) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return CompiledRulesFile.read(in, origin).isPresent();
    }
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!current.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }
}
