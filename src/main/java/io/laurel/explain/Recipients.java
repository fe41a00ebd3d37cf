package io.laurel.explain;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Organisation;
import io.laurel.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entrants as they are printed. */
public final class Recipients {

  private Recipients() {}

  /**
   * The entrant as printed.
   *
   * @param category the category it is judged in, or null
   */
  public static Recipient of(Contest contest, Entrant entrant, @Nullable String category) {
    boolean several =
        entrant.kind() == Entrant.Kind.TEAM || entrant.kind() == Entrant.Kind.PROGRAMME;
    return new Recipient(
        entrant.id(),
        entrant.name(),
        from(contest, entrant),
        category,
        several ? entrant.people() : List.of());
  }

  private static @Nullable String from(Contest contest, Entrant entrant) {
    String own = entrant.organisation();
    if (own == null || entrant.partners().isEmpty()) {
      return own == null ? null : name(contest, own);
    }
    List<String> all = new ArrayList<>();
    all.add(name(contest, own));
    entrant.partners().forEach(p -> all.add(name(contest, p)));
    return String.join("、", all);
  }

  private static String name(Contest contest, String organisation) {
    Organisation given = contest.organisations().get(organisation);
    return Objects.requireNonNull(given).name();
  }
}
