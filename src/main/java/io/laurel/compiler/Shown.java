package io.laurel.compiler;

/**
 * The entries of a phase are all there. A rule that counts entries, or asks for the absence of one,
 * has to wait for it: before, it would find none.
 *
 * @param phase its name
 */
public record Shown(String phase) {}
