package io.laurel.scoring;

import io.laurel.policy.Conclusion;

/**
 * A value that waits for people to decide it.
 *
 * @param id what a ruling has to name
 * @param entrant position of the entrant concerned
 * @param component whose value waits
 * @param cause the conclusion that leaves it to them
 */
public record Review(String id, int entrant, String component, Conclusion<?> cause) {}
