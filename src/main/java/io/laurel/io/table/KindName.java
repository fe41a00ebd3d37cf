package io.laurel.io.table;

import io.laurel.Entrant;
import io.laurel.io.draft.Faults;
import java.util.Locale;
import java.util.Map;

/** What kind of entrant it is, in English or Chinese; blank for a person. */
public final class KindName {

  private static final Map<String, Entrant.Kind> KINDS =
      Map.of(
          "", Entrant.Kind.PERSON,
          "person", Entrant.Kind.PERSON,
          "个人", Entrant.Kind.PERSON,
          "team", Entrant.Kind.TEAM,
          "团队", Entrant.Kind.TEAM,
          "programme", Entrant.Kind.PROGRAMME,
          "节目", Entrant.Kind.PROGRAMME,
          "organisation", Entrant.Kind.ORGANISATION,
          "单位", Entrant.Kind.ORGANISATION);

  private KindName() {}

  /** The kind of that name; an unknown one is a fault at {@code where} and read as a person. */
  public static Entrant.Kind read(String text, String where, Faults faults) {
    Entrant.Kind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
    if (kind == null) {
      faults.add(
          where,
          "Unknown kind `"
              + text
              + "`; kinds are `person`, `team`, `programme` and `organisation`,"
              + " or `个人`, `团队`, `节目` and `单位`.");
      return Entrant.Kind.PERSON;
    }
    return kind;
  }
}
