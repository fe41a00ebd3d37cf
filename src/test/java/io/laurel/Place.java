package io.laurel;

/** What a fact of an application implements; not given to policies itself. */
public interface Place {
  /** Whether it has no roof. */
  boolean outdoors();
}
