package io.laurel.policy;

/**
 * A round of the contest, for example {@code 预赛} or {@code 决赛}.
 *
 * @param name its name in the contest
 * @param last whether it is the last one
 * @param entrants how many take part: have a mark or result in it, or are entered in a contest
 *     without marks
 */
public record Round(String name, boolean last, int entrants) {}
