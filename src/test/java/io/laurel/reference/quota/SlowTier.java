package io.laurel.reference.quota;

import io.laurel.Attributes;
import io.laurel.Entrant;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Unfilled;
import io.laurel.policy.Choices.Vacancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one prize.
 *
 * @param i its number among the attributes of the contest
 * @param category or an empty text
 */
record SlowTier(Said said, int i, String category) {

  /** Places kept for entrants with that home. */
  record Reserve(int places, String home) {}

  /** A tier about which nothing is said. */
  static SlowTier forAll() {
    return new SlowTier(new Said(Attributes.none()), 0, "");
  }

  List<Reserve> reserves() {
    return said.list("reserved" + i).stream()
        .map(r -> r.split(" "))
        .map(r -> new Reserve(Integer.parseInt(r[0]), r[1]))
        .toList();
  }

  @Nullable Precedence precedence() {
    return said.choice(Precedence.class, "precedence" + i);
  }

  @Nullable Unfilled unfilled() {
    return said.choice(Unfilled.class, "unfilled" + i);
  }

  String name() {
    return said.text("tier" + i);
  }

  /** The name with its scope. */
  String title() {
    String scope =
        category.isEmpty() || where().isEmpty() ? category + where() : category + "、" + where();
    return scope.isEmpty() ? name() : name() + "（" + scope + "）";
  }

  int level() {
    return said.number("level" + i);
  }

  String ladder() {
    return said.has("ladder" + i) ? said.text("ladder" + i) : "";
  }

  /** The text its candidates have as attribute {@code level}, or an empty text for all. */
  String where() {
    return said.has("where" + i) ? said.text("where" + i) : "";
  }

  boolean isFor(Entrant entrant) {
    return (category.isEmpty() || category.equals(entrant.category()))
        && (where().isEmpty()
            || entrant.attributes().get("level").filter(where()::equals).isPresent());
  }

  /** Whether one may take a candidate from the other. */
  boolean overlaps(SlowTier other) {
    return ladder().equals(other.ladder())
        && (category.isEmpty() || other.category.isEmpty() || category.equals(other.category))
        && (where().isEmpty() || other.where().isEmpty() || where().equals(other.where()));
  }

  boolean isForTheSameAs(SlowTier other) {
    return ladder().equals(other.ladder())
        && category.equals(other.category)
        && where().equals(other.where());
  }

  String size() {
    return said.text("size" + i);
  }

  boolean isEveryone() {
    return size().equals("EVERYONE");
  }

  boolean isWithHigher() {
    return said.has("higher" + i);
  }

  @Nullable Base base() {
    return said.choice(Base.class, "base" + i);
  }

  @Nullable Rounding rounding() {
    return said.choice(Rounding.class, "rounding" + i);
  }

  @Nullable OnTie onTie() {
    return said.choice(OnTie.class, "onTie" + i);
  }

  @Nullable Vacancy vacant() {
    return said.choice(Vacancy.class, "vacant" + i);
  }

  List<String> breaks() {
    return said.list("break" + i);
  }

  /** The number of places of a field of that size, before it is rounded. */
  BigDecimal places(long field) {
    return switch (size()) {
      case "PLACES" -> fixed();
      case "SHARE" -> share(field);
      case "PLUS" -> fixed().add(share(field));
      case "ALL_BUT" -> BigDecimal.valueOf(Math.max(0, field - said.number("but" + i)));
      default -> throw new IllegalArgumentException(size());
    };
  }

  /** Whether the number of places depends on the size of the field. */
  boolean isRelative() {
    return !size().equals("PLACES");
  }

  private BigDecimal fixed() {
    return new BigDecimal(said.text("places" + i + (category.isEmpty() ? "" : "@" + category)));
  }

  private BigDecimal share(long field) {
    return percent("share").multiply(BigDecimal.valueOf(field));
  }

  /** A percentage as a decimal. */
  BigDecimal percent(String attribute) {
    return new BigDecimal(said.text(attribute + i).replace("%", "")).movePointLeft(2);
  }

  boolean has(String attribute) {
    return said.has(attribute + i);
  }

  BigDecimal decimal(String attribute) {
    return new BigDecimal(said.text(attribute + i));
  }

  Rounding roundingOf(String attribute) {
    return Objects.requireNonNull(said.choice(Rounding.class, attribute + i));
  }

  @Override
  public String toString() {
    return title();
  }
}
