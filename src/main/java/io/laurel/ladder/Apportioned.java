package io.laurel.ladder;

import io.laurel.policy.Apportionment;

/**
 * A quota that has been shared, or left to people.
 *
 * @param apportionment the quota
 */
public record Apportioned(Apportionment apportionment) {}
