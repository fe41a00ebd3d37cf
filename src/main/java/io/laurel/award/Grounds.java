package io.laurel.award;

/** Why somebody did not win, in words that are made when they are read. */
public interface Grounds {

  /** The reason that is printed; empty where the rule alone is the reason. */
  String text();

  /** A reason that is known in words. */
  static Grounds of(String text) {
    return text.isEmpty() ? Said.NOTHING : new Said(text);
  }

  /** A reason in words. */
  record Said(String text) implements Grounds {
    private static final Said NOTHING = new Said("");
  }
}
