package io.laurel.benchmark.national;

/** How many places a prize of a division has, together with the higher prizes. */
public record Places(String division, int prize, int places) {}
