package io.laurel.policy;

/**
 * A category of the contest, for example a style of dance or a title.
 *
 * @param name its name in the contest
 */
public record Category(String name) {}
