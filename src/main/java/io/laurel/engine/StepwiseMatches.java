package io.laurel.engine;

import io.laurel.sandbox.Steps;
import org.drools.model.functions.Operator;
import org.jspecify.annotations.Nullable;

/** The operator {@code matches} of conditions; each look at a character is a step. */
public final class StepwiseMatches implements Operator.SingleValue<@Nullable String, String> {

  /** Used in the code of policies. */
  public static final StepwiseMatches INSTANCE = new StepwiseMatches();

  private StepwiseMatches() {}

  @Override
  public boolean eval(@Nullable String text, String pattern) {
    return text != null && Steps.matches(text, pattern);
  }

  @Override
  public String getOperatorName() {
    return "matches";
  }
}
