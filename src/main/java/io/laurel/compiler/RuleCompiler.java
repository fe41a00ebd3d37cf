package io.laurel.compiler;

import io.laurel.sandbox.AllowList;
import io.laurel.sandbox.FilteringLoader;
import io.laurel.sandbox.Stopped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieBaseModel;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/**
 * Compiles rule text to classes and loads them in a loader of their own, so that nothing of a
 * policy stays behind in a repository when the policy is no longer used.
 */
final class RuleCompiler {

  /**
   * What a compilation gave.
   *
   * @param classes compiled classes by name
   * @param sources generated source text by path, to find out which rule a message is about
   * @param messages errors and warnings
   * @param failure what the compiler threw instead of a message, or null
   */
  record Compiled(
      Map<String, byte[]> classes,
      Map<String, String> sources,
      List<Message> messages,
      @Nullable Throwable failure) {

    /** Whether the rules can be used. */
    boolean isUsable() {
      return failure == null && errors().isEmpty();
    }

    List<Message> errors() {
      return messages.stream().filter(m -> m.getLevel() == Message.Level.ERROR).toList();
    }
  }

  /** What the rule engine writes about a project as a whole; not needed to use rules. */
  private static final String PROJECT = "org.drools.project.";

  private static final ThreadLocal<@Nullable Compiled> TARGET = new ThreadLocal<>();

  private RuleCompiler() {}

  /** Compiles rule files of the library, given by name. */
  static Compiled compile(Map<String, String> files) {
    return compile(files, library());
  }

  /** Compiles rule files of others, given by name; the compiler sees what they may use. */
  static Compiled compile(Map<String, String> files, AllowList allowed) {
    return compile(files, new FilteringLoader(library(), allowed));
  }

  private static ClassLoader library() {
    return Objects.requireNonNull(RuleCompiler.class.getClassLoader());
  }

  private static Compiled compile(Map<String, String> files, ClassLoader loader) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped(Stopped.Limit.TIME);
    }
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    files.forEach(
        (name, text) ->
            system.write(
                "src/main/resources/" + name,
                services
                    .getResources()
                    .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")));
    Compiled target = new Compiled(new TreeMap<>(), new HashMap<>(), new ArrayList<>(), null);
    TARGET.set(target);
    KieBuilder builder = services.newKieBuilder(system, loader);
    try {
      builder.buildAll(Project.class);
      target.messages().addAll(builder.getResults().getMessages());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      // The compiler gives up on some mistakes without a message.
      return new Compiled(target.classes(), target.sources(), target.messages(), e);
    } finally {
      TARGET.remove();
    }
    if (target.isUsable()) {
      services.getRepository().removeKieModule(builder.getKieModule().getReleaseId());
    }
    return target;
  }

  /** The kind of build; found by the rule engine through {@code SUPPLIER}. */
  public static final class Project implements KieBuilder.ProjectType {

    public static final BiFunction<InternalKieModule, ClassLoader, KieModuleKieProject> SUPPLIER =
        KeepingProject::new;
  }

  private static final class KeepingProject extends CanonicalModelKieProject {

    KeepingProject(InternalKieModule module, ClassLoader loader) {
      super(module, loader);
    }

    /**
     * Rules compiled at the same time would be numbered as it happens; the language is that of the
     * parser, whatever the machine is set to.
     */
    @Override
    protected KnowledgeBuilderConfigurationImpl getBuilderConfiguration(
        KieBaseModel base, InternalKieModule module) {
      KnowledgeBuilderConfigurationImpl configuration = super.getBuilderConfiguration(base, module);
      configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
      configuration.setOption(LanguageLevelOption.DRL6);
      return configuration;
    }

    @Override
    public void writeProjectOutput(MemoryFileSystem files, BuildContext context) {
      Compiled target = TARGET.get();
      if (target != null) {
        for (ModelBuilderImpl<?> builder : modelBuilders.values()) {
          for (PackageSources sources : builder.getPackageSources()) {
            List<GeneratedFile> generated = new ArrayList<>();
            sources.collectGeneratedFiles(generated);
            generated.stream()
                .filter(Objects::nonNull)
                .forEach(
                    f ->
                        target
                            .sources()
                            .put(
                                f.relativePath(),
                                new String(f.contents(), StandardCharsets.UTF_8)));
          }
        }
      }
      super.writeProjectOutput(files, context);
      if (target != null) {
        files.getFilePaths().stream()
            .filter(p -> p.endsWith(".class") && !p.asClassName().startsWith(PROJECT))
            .forEach(p -> target.classes().put(p.asClassName(), files.getBytes(p)));
      }
    }
  }
}
