package io.laurel;

import io.laurel.compiler.PolicyFiles;
import io.laurel.engine.CompiledPolicy;
import java.nio.file.Path;
import java.util.List;

/**
 * An award policy, compiled once and used to judge any number of contests. Immutable and
 * thread-safe; each judgement is independent of every other.
 */
public final class AwardPolicy {

  private final CompiledPolicy compiled;

  private AwardPolicy(CompiledPolicy compiled) {
    this.compiled = compiled;
  }

  /**
   * Loads a policy from a file or from all {@code .drl} files of a folder.
   *
   * @throws InvalidPolicyException with every problem
   * @throws java.io.UncheckedIOException if a file can not be read, or the folder has none
   */
  public static AwardPolicy load(Path fileOrFolder) {
    return load(PolicyFiles.read(fileOrFolder));
  }

  /**
   * Loads a policy of one {@code .drl} file from the class path of an application.
   *
   * @param resource its path, for example {@code policies/skills.drl}
   * @throws IllegalArgumentException if there is no such resource
   * @throws InvalidPolicyException with every problem
   */
  public static AwardPolicy load(ClassLoader loader, String resource) {
    return load(PolicyFiles.resource(loader, resource));
  }

  /**
   * Loads a policy shipped with the library, for example {@code drug-testing}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static AwardPolicy shipped(String name) {
    return load(PolicyFiles.shipped(name));
  }

  /**
   * Loads a policy from its text.
   *
   * @param name the file name that messages and explanations give
   * @throws InvalidPolicyException with every problem
   */
  public static AwardPolicy of(String name, String drl) {
    return load(PolicyFiles.of(name, drl));
  }

  private static AwardPolicy load(PolicyFiles files) {
    CompiledPolicy.Result result = CompiledPolicy.compile(files);
    if (result.policy().isEmpty()) {
      throw new InvalidPolicyException(result.problems());
    }
    return new AwardPolicy(result.policy().get());
  }

  /**
   * Every problem of the policy at that path, by file, line, column and id; empty when it can be
   * loaded. Each tells its id, place, message and advice in English and in Chinese.
   *
   * @param fileOrFolder a file, whatever its name, or a folder with {@code .drl} files
   * @throws java.io.UncheckedIOException if there is no such file, it can not be read, or the
   *     folder has no policy
   */
  public static List<PolicyProblem> check(Path fileOrFolder) {
    return CompiledPolicy.compile(PolicyFiles.read(fileOrFolder)).problems();
  }

  /**
   * Every problem of a policy given as text, as {@link #check(Path)} tells them.
   *
   * @param name the file name they give
   */
  public static List<PolicyProblem> check(String name, String drl) {
    return CompiledPolicy.compile(PolicyFiles.of(name, drl)).problems();
  }

  /** The policy's name: that of its file or folder. */
  public String name() {
    return compiled.name();
  }

  /** The rules of the policy, in order of file and line. */
  public List<RuleReference> rules() {
    return compiled.rules();
  }

  /**
   * Judges a contest.
   *
   * @throws JudgementException with every choice the policy leaves open and everything it asks for
   *     that the contest does not say, when that matters to this contest
   */
  public Outcome judge(Contest contest) {
    return compiled.judge(contest);
  }

  /**
   * As {@link #judge(Contest)}, within limits of its own.
   *
   * @throws JudgementException also when a rule goes past a limit
   */
  public Outcome judge(Contest contest, Limits limits) {
    return compiled.judge(contest, limits);
  }
}
