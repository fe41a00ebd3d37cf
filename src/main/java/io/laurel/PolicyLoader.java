package io.laurel;

import io.laurel.compiler.PolicyFiles;
import io.laurel.engine.CompiledPolicy;
import io.laurel.engine.Loading;
import io.laurel.lint.Lint;
import io.laurel.precompiled.RuleCache;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Loads policies the way an application wants it. Immutable and thread-safe; every method that
 * changes something gives another loader. {@link AwardPolicy#load} and its like use the {@link
 * #standard()} one.
 */
public final class PolicyLoader {

  private static final PolicyLoader STANDARD = new PolicyLoader(Loading.usual());

  private final Loading loading;

  private PolicyLoader(Loading loading) {
    this.loading = loading;
  }

  /** Without a cache and without types of an application, within {@link Limits#usual()}. */
  public static PolicyLoader standard() {
    return STANDARD;
  }

  /**
   * Keeps what was compiled in a folder, so that a policy that has not changed is loaded without
   * compiling it again. The folder is made when it is not there; several processes may use it. It
   * has at most a hundred policies, and the ones used least recently make room.
   *
   * <p>Nothing in the folder is trusted: files are signed with a key in the folder which only the
   * user who runs the application can read, and code is checked again each time. A file that is
   * damaged, out of date or of somebody else is not used, and one with code that no policy may have
   * is reported as a warning (SLF4J). When the folder can not be used, policies are compiled.
   */
  public PolicyLoader cache(Path folder) {
    return new PolicyLoader(
        new Loading(loading.allowed(), Optional.of(new RuleCache(folder)), loading.limits()));
  }

  /**
   * Lets policies use types of the application besides the vocabulary: match facts of these types
   * ({@link Contest.Builder#fact}), and call their public methods, static ones too, and read their
   * public constants, after {@code import} or {@code import static}. Their constructors can not be
   * called.
   *
   * <p>The application answers for what these methods do: they run with all its rights, their steps
   * are not counted, and a judgement is repeatable only if they always give the same result.
   *
   * @throws IllegalArgumentException if one is not public, or has the name of another one or of a
   *     fact of the vocabulary
   */
  public PolicyLoader allow(Class<?>... types) {
    return new PolicyLoader(
        new Loading(
            loading.allowed().with(Arrays.asList(types)), loading.cache(), loading.limits()));
  }

  /**
   * Limits how long compiling a policy may take (the time) and how far its rules may go while it is
   * loaded and in each judgement that is not given other limits.
   */
  public PolicyLoader limits(Limits limits) {
    return new PolicyLoader(
        new Loading(loading.allowed(), loading.cache(), Objects.requireNonNull(limits, "limits")));
  }

  /**
   * Loads a policy from a {@code .drl} file or from all {@code .drl} files of a folder.
   *
   * @throws InvalidPolicyException with every problem
   * @throws java.io.UncheckedIOException if a file can not be read
   */
  public AwardPolicy load(Path fileOrFolder) {
    return load(PolicyFiles.read(fileOrFolder));
  }

  /**
   * Loads a policy of one {@code .drl} file from the class path of an application.
   *
   * @param resource its path, for example {@code policies/skills.drl}
   * @throws IllegalArgumentException if there is no such resource
   * @throws InvalidPolicyException with every problem
   */
  public AwardPolicy load(ClassLoader loader, String resource) {
    return load(PolicyFiles.resource(loader, resource));
  }

  /**
   * Loads a policy shipped with the library, for example {@code drug-testing}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public AwardPolicy shipped(String name) {
    return load(PolicyFiles.shipped(name));
  }

  /**
   * Loads a policy from its text.
   *
   * @param name the file name that messages and explanations give
   * @throws InvalidPolicyException with every problem
   */
  public AwardPolicy of(String name, String drl) {
    return load(PolicyFiles.of(name, drl));
  }

  /**
   * Every problem of the policy at that path, by file, line, column and id: its errors or, when it
   * can be loaded, warnings of what is perhaps not meant.
   *
   * @param fileOrFolder a file, whatever its name, or a folder with {@code .drl} files
   * @throws java.io.UncheckedIOException if there is no such file, it can not be read, or the
   *     folder has no policy
   */
  public List<PolicyProblem> check(Path fileOrFolder) {
    return check(PolicyFiles.read(fileOrFolder));
  }

  /** Every problem of a policy given as text, as {@link #check(Path)} tells them. */
  public List<PolicyProblem> check(String name, String drl) {
    return check(PolicyFiles.of(name, drl));
  }

  private List<PolicyProblem> check(PolicyFiles files) {
    List<PolicyProblem> errors = loading.load(files).problems();
    return errors.isEmpty() ? Lint.check(files, loading.allowed()) : errors;
  }

  private AwardPolicy load(PolicyFiles files) {
    CompiledPolicy.Result result = loading.load(files);
    if (result.policy().isEmpty()) {
      throw new InvalidPolicyException(result.problems());
    }
    return new AwardPolicy(result.policy().get());
  }
}
