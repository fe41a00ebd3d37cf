package io.laurel.testing;

import io.laurel.AwardPolicy;
import io.laurel.Fault;
import io.laurel.yaml.YamlFile;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy and the cases it has to get right, as a committee writes them: {@code name.yaml} beside
 * {@code name.drl}.
 *
 * <pre>{@code
 * rule: "2.07 trimmed mean"
 * cases:
 *   - case: seven marks, the middle five count
 *     marks: {A: [9.1, 9.3, 9.4, 9.4, 9.5, 9.6, 9.9]}
 *     expect:
 *       scores: {A: 9.44}
 * }</pre>
 *
 * <p>{@code closed} says, where it is worth saying, why a policy can not leave open what
 * regulations differ in. A case gives a contest, in the shortest form, and what is expected of it;
 * {@code instead} replaces parts of the policy's text for this case, to show what another wording
 * would do. Only what is listed under {@code expect} is compared, but decisions that pend and
 * errors must be listed.
 */
public final class CaseFile {

  private static final Set<String> KEYS = Set.of("rule", "closed", "cases");

  private final String rule;
  private final Optional<String> closed;
  private final String policyName;
  private final String policyText;
  private final List<PolicyCase> cases = new ArrayList<>();
  private final Map<String, AwardPolicy> policies = new HashMap<>();

  private CaseFile(String rule, Optional<String> closed, String policyName, String policyText) {
    this.rule = rule;
    this.closed = closed;
    this.policyName = policyName;
    this.policyText = policyText;
  }

  /**
   * Reads a case file and the policy beside it.
   *
   * @throws InvalidCaseException with everything that is wrong with the case file itself
   * @throws UncheckedIOException if a file can not be read
   */
  public static CaseFile read(Path yaml) {
    try {
      String name = String.valueOf(yaml.getFileName()).replaceFirst("\\.yaml$", ".drl");
      return read(yaml, name, Files.readString(yaml.resolveSibling(name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a case file for a policy that is loaded already. Cases that show what another wording
   * would do are left out.
   *
   * @throws InvalidCaseException with everything that is wrong with the case file itself
   * @throws UncheckedIOException if the file can not be read
   */
  public static CaseFile read(Path yaml, AwardPolicy policy) {
    try {
      CaseFile file = read(yaml, policy.name(), "");
      file.policies.put("", policy);
      file.cases.removeIf(PolicyCase::isOfAnotherWording);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFile read(Path yaml, String name, String text) throws IOException {
    List<Fault> faults = new ArrayList<>();
    YamlFile.Content content =
        new YamlFile(yaml, (where, message) -> faults.add(new Fault(where, message))).read();
    Optional<YamlMap> top = content.root().flatMap(root -> root.map(KEYS));
    CaseFile file =
        new CaseFile(
            top.flatMap(t -> t.required("rule", YamlValue::text)).orElse(""),
            top.flatMap(t -> t.find("closed")).flatMap(YamlValue::text),
            name,
            text);
    top.flatMap(t -> t.required("cases", Optional::of))
        .map(YamlValue::items)
        .orElse(List.of())
        .forEach(value -> PolicyCase.read(value, file).ifPresent(file.cases::add));
    if (file.cases.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(String.valueOf(yaml.getFileName()), "There are no cases."));
    }
    if (!faults.isEmpty()) {
      throw new InvalidCaseException(faults);
    }
    return file;
  }

  /** What the policy shows, for example {@code 2.07 trimmed mean}. */
  public String rule() {
    return rule;
  }

  /** Why a policy can not leave open what regulations differ in, where the file says so. */
  public Optional<String> closed() {
    return closed;
  }

  /** The name of the policy file. */
  public String policyName() {
    return policyName;
  }

  /** The text of the policy file. */
  public String policyText() {
    return policyText;
  }

  /** The cases in the order written. */
  public List<PolicyCase> cases() {
    return List.copyOf(cases);
  }

  /** The policy of that text, compiled once. */
  AwardPolicy policy(String text) {
    return policies.computeIfAbsent(text, t -> AwardPolicy.of(policyName, t));
  }
}
