package io.laurel;

/** How much a problem of a policy matters. */
public enum Severity {
  /** The policy can not be loaded. */
  ERROR,
  /** The policy can be loaded and may not do what its author means. */
  WARNING
}
