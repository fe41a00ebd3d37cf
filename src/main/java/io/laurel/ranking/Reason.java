package io.laurel.ranking;

/**
 * Where a contender stood in one step that set tied ones apart. Those whom the step left together
 * have equal reasons.
 *
 * @param step the step's name, see {@link io.laurel.policy.Key#title}
 * @param value what it had there, as printed
 */
public record Reason(String step, String value) {}
