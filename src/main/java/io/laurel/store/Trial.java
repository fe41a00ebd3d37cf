package io.laurel.store;

import io.laurel.AwardPolicy;
import io.laurel.Fault;
import io.laurel.InvalidPolicyException;
import io.laurel.PolicyLoader;
import io.laurel.PolicyProblem;
import io.laurel.testing.CaseFile;
import io.laurel.testing.InvalidCaseException;
import io.laurel.testing.PolicyCase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of trying a version of a policy.
 *
 * @param policy present exactly when it can be used
 * @param problems why it can not be loaded
 * @param faults why else it can not be used
 */
record Trial(Optional<AwardPolicy> policy, List<PolicyProblem> problems, List<Fault> faults) {

  static Trial of(Snapshot version, PolicyLoader loader) {
    if (version.places().size() > 1) {
      return failed(
          version.places().get(0), "There are a file and a folder of this name; keep one.");
    }
    Path place = version.places().get(0);
    try {
      AwardPolicy policy = loader.load(place);
      List<Fault> faults = new ArrayList<>();
      for (Path cases : version.cases()) {
        faults.addAll(failures(cases, policy));
      }
      return new Trial(
          faults.isEmpty() ? Optional.of(policy) : Optional.empty(), List.of(), faults);
    } catch (InvalidPolicyException e) {
      return new Trial(Optional.empty(), e.problems(), List.of());
    } catch (UncheckedIOException e) {
      return failed(place, "The policy can not be read: " + e.getCause() + ".");
    }
  }

  static Trial failed(Path place, String message) {
    Fault fault = new Fault(String.valueOf(place.getFileName()), message);
    return new Trial(Optional.empty(), List.of(), List.of(fault));
  }

  private static List<Fault> failures(Path cases, AwardPolicy policy) {
    try {
      List<Fault> faults = new ArrayList<>();
      for (PolicyCase each : CaseFile.read(cases, policy).cases()) {
        each.differences()
            .forEach(d -> faults.add(new Fault(each.where(), "Case `" + each.name() + "`: " + d)));
      }
      return faults;
    } catch (InvalidCaseException e) {
      return e.faults();
    } catch (NoClassDefFoundError e) {
      // Readers of YAML are an optional dependency.
      return List.of(
          new Fault(
              String.valueOf(cases.getFileName()),
              "The cases can not be read: the class path lacks `snakeyaml-engine`."));
    }
  }
}
