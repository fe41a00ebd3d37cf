package io.laurel.hostile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What hostile policies call to show that their code ran. No policy may reach it, so that a test
 * that finds a call recorded has found a hole. Safe for use by several threads.
 */
public final class Probe {

  /** What was called, in order; a test clears it before each policy. */
  public static final List<String> CALLS = new CopyOnWriteArrayList<>();

  private Probe() {}

  /** Records a call; answers a number that conditions can compare. */
  public static int num(String name) {
    CALLS.add(name);
    return 1;
  }

  /** Records a call; answers its argument. */
  public static String str(String name) {
    CALLS.add(name);
    return name;
  }

  /** Records a call; answers that it is so. */
  public static boolean bool(String name) {
    CALLS.add(name);
    return true;
  }

  /** Records a call; answers a list of its argument. */
  public static List<String> list(String name) {
    CALLS.add(name);
    return List.of(name);
  }
}
