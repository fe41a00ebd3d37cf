package io.laurel.ladder;

import io.laurel.policy.Tier;

/**
 * A tier that has its place in the order of prizes.
 *
 * @param tier the tier
 */
public record Enrolled(Tier tier) {}
