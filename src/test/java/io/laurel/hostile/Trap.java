package io.laurel.hostile;

/**
 * A class whose static code must never run because a policy names it. It runs once in the life of a
 * class loader, so a test looks at {@link Probe#CALLS} after each policy, not only at the end.
 */
public class Trap {

  /** Not known to the compiler: who reads it makes the static code run. */
  public static final int C = Probe.num("static code of Trap");

  /** Records that an object was made. */
  public Trap() {
    Probe.num("object of Trap");
  }

  /** Records the call. */
  public static int hashCode(int number) {
    return Probe.num("hashCode of Trap") + number;
  }
}
