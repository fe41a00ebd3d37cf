package io.laurel.testing;

import io.laurel.AwardPolicy;
import io.laurel.Fault;
import io.laurel.InvalidContestException;
import io.laurel.InvalidPolicyException;
import io.laurel.JudgementException;
import io.laurel.Outcome;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One contest and what a policy has to make of it. */
public final class PolicyCase {

  private final String name;
  private final String where;
  private final CaseFile file;
  private final Map<String, String> instead;
  private final CaseContest contest;
  private final Expectation expectation;

  private PolicyCase(
      String name,
      String where,
      CaseFile file,
      Map<String, String> instead,
      CaseContest contest,
      Expectation expectation) {
    this.name = name;
    this.where = where;
    this.file = file;
    this.instead = instead;
    this.contest = contest;
    this.expectation = expectation;
  }

  static Optional<PolicyCase> read(YamlValue value, CaseFile file) {
    Set<String> known = new TreeSet<>(CaseContest.KEYS);
    known.addAll(Set.of("case", "instead", "expect"));
    return value
        .map(known)
        .map(
            keys ->
                new PolicyCase(
                    keys.required("case", YamlValue::text).orElse(""),
                    value.where(),
                    file,
                    keys.find("instead")
                        .flatMap(YamlValue::anyMap)
                        .map(YamlMap::texts)
                        .orElse(Map.of()),
                    new CaseContest(keys, file.rule()),
                    Expectation.read(keys.required("expect", Optional::of).orElse(value))));
  }

  /** What the case shows. */
  public String name() {
    return name;
  }

  /** File and line of the case. */
  public String where() {
    return where;
  }

  /** Whether the case shows an error the author or organiser is to see. */
  public boolean showsError() {
    return expectation.isError();
  }

  /** Whether it shows what another wording of the policy would do. */
  boolean isOfAnotherWording() {
    return !instead.isEmpty();
  }

  /** The policy's text as this case has it. */
  public String policyText() {
    String text = file.policyText();
    for (Map.Entry<String, String> each : instead.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }

  /** Runs the case: every difference between what is expected and what comes out; empty if none. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String replaced : instead.keySet()) {
      if (!file.policyText().contains(replaced)) {
        differences.add("The policy does not say `" + replaced + "`, which the case replaces.");
      }
    }
    List<String> faults = List.of();
    Outcome outcome = null;
    try {
      AwardPolicy policy = file.policy(policyText());
      outcome = policy.judge(contest.build());
    } catch (InvalidPolicyException e) {
      faults = e.problems().stream().map(Object::toString).toList();
    } catch (InvalidContestException e) {
      faults = e.faults().stream().map(Fault::toString).toList();
    } catch (JudgementException e) {
      faults = e.faults().stream().map(Fault::toString).toList();
    }
    differences.addAll(compare(outcome, faults));
    return differences;
  }

  private List<String> compare(@Nullable Outcome outcome, List<String> faults) {
    return outcome == null ? expectation.ofFaults(faults) : expectation.ofOutcome(outcome);
  }

  @Override
  public String toString() {
    return where + " " + name;
  }
}
