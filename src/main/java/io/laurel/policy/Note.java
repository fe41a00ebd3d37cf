package io.laurel.policy;

/** Something to be printed with the outcome that decides nothing. Any phase. Catalogue 9.4. */
public final class Note extends Conclusion<Note> {

  private final String text;

  private Note(String text) {
    this.text = text;
  }

  /** This text. */
  public static Note saying(String text) {
    return new Note(text);
  }

  public String getText() {
    return text;
  }

  @Override
  public String toString() {
    return "Note: " + text;
  }
}
