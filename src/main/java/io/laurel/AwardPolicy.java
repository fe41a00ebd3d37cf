package io.laurel;

import io.laurel.engine.CompiledPolicy;
import java.nio.file.Path;
import java.util.List;

/**
 * An award policy, compiled once and used to judge any number of contests. Immutable and
 * thread-safe; each judgement is independent of every other. {@link PolicyLoader} loads policies
 * with a cache or with types of an application.
 */
public final class AwardPolicy {

  private final CompiledPolicy compiled;

  AwardPolicy(CompiledPolicy compiled) {
    this.compiled = compiled;
  }

  /**
   * Loads a policy from a file or from all {@code .drl} files of a folder.
   *
   * @throws InvalidPolicyException with every problem
   * @throws java.io.UncheckedIOException if a file can not be read, or the folder has none
   */
  public static AwardPolicy load(Path fileOrFolder) {
    return PolicyLoader.standard().load(fileOrFolder);
  }

  /**
   * Loads a policy of one {@code .drl} file from the class path of an application.
   *
   * @param resource its path, for example {@code policies/skills.drl}
   * @throws IllegalArgumentException if there is no such resource
   * @throws InvalidPolicyException with every problem
   */
  public static AwardPolicy load(ClassLoader loader, String resource) {
    return PolicyLoader.standard().load(loader, resource);
  }

  /**
   * Loads a policy shipped with the library, for example {@code drug-testing}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static AwardPolicy shipped(String name) {
    return PolicyLoader.standard().shipped(name);
  }

  /**
   * Loads a policy from its text.
   *
   * @param name the file name that messages and explanations give
   * @throws InvalidPolicyException with every problem
   */
  public static AwardPolicy of(String name, String drl) {
    return PolicyLoader.standard().of(name, drl);
  }

  /**
   * Every problem of the policy at that path, by file, line, column and id: its errors or, when it
   * can be loaded, warnings of what is perhaps not meant. Each tells its id, place, message and
   * advice in English and in Chinese.
   *
   * @param fileOrFolder a file, whatever its name, or a folder with {@code .drl} files
   * @throws java.io.UncheckedIOException if there is no such file, it can not be read, or the
   *     folder has no policy
   */
  public static List<PolicyProblem> check(Path fileOrFolder) {
    return PolicyLoader.standard().check(fileOrFolder);
  }

  /**
   * Every problem of a policy given as text, as {@link #check(Path)} tells them.
   *
   * @param name the file name they give
   */
  public static List<PolicyProblem> check(String name, String drl) {
    return PolicyLoader.standard().check(name, drl);
  }

  /** The policy's name: that of its file or folder. */
  public String name() {
    return compiled.name();
  }

  /**
   * Tells this version of the policy from every other: the SHA-256, in 64 hexadecimal digits, of
   * the names and texts of its files and the version of the library. Every outcome carries it.
   */
  public String fingerprint() {
    return compiled.fingerprint().get();
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
