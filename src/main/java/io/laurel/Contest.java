package io.laurel;

import io.laurel.text.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was entered, marked and ruled in one contest: the input of a judgement.
 *
 * <p>An immutable value, checked as a whole when it is built. Lists whose order carries no meaning
 * (organisations, judges, entrants, marks, rulings) are kept sorted by id, so the order in which
 * they were given can not matter; rounds, categories and components keep the order given.
 */
public final class Contest {

  private final String name;
  private final @Nullable LocalDate date;
  private final Attributes attributes;
  private final Map<String, Organisation> organisations;
  private final List<String> categories;
  private final List<String> rounds;
  private final Map<String, Component> components;
  private final Map<String, Judge> judges;
  private final List<Jury> juries;
  private final List<Entrant> entrants;
  private final List<Mark> marks;
  private final List<Ruling> rulings;
  private final List<Object> facts;

  private Contest(Builder from) {
    name = from.name;
    date = from.date;
    attributes = from.attributes;
    organisations = sorted(from.organisations);
    categories = List.copyOf(from.categories);
    rounds = List.copyOf(from.rounds);
    components = Collections.unmodifiableMap(new LinkedHashMap<>(from.components));
    judges = sorted(from.judges);
    juries =
        sorted(
            from.juries, Comparator.comparing(Jury::round).thenComparing(j -> "" + j.category()));
    entrants = shared(sorted(from.entrants.values(), Comparator.comparing(Entrant::id)), from);
    marks = List.copyOf(from.marks);
    rulings = sorted(from.rulings.values(), Comparator.comparing(Ruling::decides));
    facts = List.copyOf(from.facts);
  }

  /** Starts a contest of that name. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The contest's name, as printed. */
  public String name() {
    return name;
  }

  /** The day the contest is judged for; policies that speak of ages or years need it. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** Further facts about the contest. */
  public Attributes attributes() {
    return attributes;
  }

  /** The organisations by id, in order of id. */
  public Map<String, Organisation> organisations() {
    return organisations;
  }

  /** The categories in the order given; empty when there are none. */
  public List<String> categories() {
    return categories;
  }

  /** The rounds in the order they are held; never empty. */
  public List<String> rounds() {
    return rounds;
  }

  /** The components by name, in the order given. */
  public Map<String, Component> components() {
    return components;
  }

  /** The judges by id, in order of id. */
  public Map<String, Judge> judges() {
    return judges;
  }

  /** Who sits where; empty when the marks themselves say so. */
  public List<Jury> juries() {
    return juries;
  }

  /** The entrants in order of id. */
  public List<Entrant> entrants() {
    return entrants;
  }

  /** Where the entrant of that id stands in {@link #entrants()}; negative when there is none. */
  public int position(String entrant) {
    int low = 0;
    int high = entrants.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entrants.get(middle).id().compareTo(entrant);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The marks in order of entrant, round, component and judge. */
  public List<Mark> marks() {
    return marks;
  }

  /** The human decisions in order of what they decide. */
  public List<Ruling> rulings() {
    return rulings;
  }

  /**
   * Facts of types of an application, in the order given, which means nothing. See {@link
   * PolicyLoader#allow}.
   */
  public List<Object> facts() {
    return facts;
  }

  /**
   * SHA-256, as 64 hexadecimal digits, of everything above but the facts of types of an
   * application: the same for every way and order in which a contest can be written down, another
   * one after any change that can matter to a policy. Worked out when asked for, in time
   * proportional to the contest.
   *
   * <p>Decimals count by their value: {@code 9.50} is {@code 9.5}. The order counts of rounds,
   * categories and components and within a ruling, of nothing else.
   */
  public String fingerprint() {
    return ContestFingerprint.of(this);
  }

  private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
    List<T> list = new ArrayList<>(values);
    list.sort(order);
    return List.copyOf(list);
  }

  private static <T> Map<String, T> sorted(Map<String, T> values) {
    Map<String, T> map = new LinkedHashMap<>();
    values.keySet().stream()
        .sorted()
        .forEach(id -> map.put(id, Objects.requireNonNull(values.get(id))));
    return Collections.unmodifiableMap(map);
  }

  /** The same entrants; what many of them have in common is kept once. */
  private static List<Entrant> shared(List<Entrant> entrants, Builder from) {
    Map<String, String> categories = new HashMap<>();
    from.categories.forEach(c -> categories.put(c, c));
    Sharing<String> texts = new Sharing<>();
    List<Entrant> shared = new ArrayList<>(entrants.size());
    Attributes before = Attributes.none();
    for (Entrant entrant : entrants) {
      before = entrant.attributes().sharing(before, texts);
      String organisation = entrant.organisation();
      String category = entrant.category();
      shared.add(
          entrant.with(
              organisation == null
                  ? null
                  : Objects.requireNonNull(from.organisations.get(organisation)).id(),
              category == null ? null : categories.get(category),
              before));
    }
    return List.copyOf(shared);
  }

  /**
   * Collects a contest and checks it as a whole. Not for use by several threads.
   *
   * <p>Nothing is refused on the way; {@link #build()} refuses everything that is wrong at once. A
   * reader of files may call {@link #from} before each addition, so that faults name the place.
   */
  public static final class Builder {

    private static final int MOST_DIGITS = 100;
    private static final String VOCABULARY = "io.laurel.policy";
    private static final int MOST_TEXT = 1_000;

    private final String name;
    private @Nullable LocalDate date;
    private Attributes attributes = Attributes.none();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Set<String> categories = new java.util.LinkedHashSet<>();
    private final Set<String> rounds = new java.util.LinkedHashSet<>();
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, Judge> judges = new HashMap<>();
    private final List<Jury> juries = new ArrayList<>();
    private final Map<String, Entrant> entrants = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Ruling> rulings = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();
    private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    private final FaultList faults = new FaultList();
    private final Sharing<String> texts = new Sharing<>();
    private final Sharing<BigDecimal> values = new Sharing<>();
    private String place = "";

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** Says where the next additions come from, for example {@code marks.csv:17}. */
    public Builder from(String newPlace) {
      place = Objects.requireNonNull(newPlace, "place");
      return this;
    }

    /** Reports a fault the caller found at the present place; {@link #build()} will list it. */
    public Builder fault(String message) {
      faults.add(place, () -> message);
      return this;
    }

    /** The day the contest is judged for. */
    public Builder date(LocalDate newDate) {
      date = Objects.requireNonNull(newDate, "date");
      return this;
    }

    /** A further fact about the contest. */
    public Builder attribute(String attribute, String value) {
      attributes = attributes.with(attribute, value);
      return this;
    }

    /** Adds an organisation. */
    public Builder organisation(Organisation organisation) {
      return once(organisations, organisation, Organisation::id, "Organisation");
    }

    /** Adds categories, in their order. */
    public Builder categories(String... names) {
      return eachOnce(categories, names, "Category");
    }

    /**
     * Adds rounds, in the order they are held. Without any, there is one round called {@code
     * final}.
     */
    public Builder rounds(String... names) {
      return eachOnce(rounds, names, "Round");
    }

    /** Adds a component. */
    public Builder component(Component component) {
      return once(components, component, Component::name, "Component");
    }

    /** Adds a judge. */
    public Builder judge(Judge judge) {
      return once(judges, judge, Judge::id, "Judge");
    }

    /** Says who sits in a round. */
    public Builder jury(Jury jury) {
      place(jury);
      juries.add(jury);
      return this;
    }

    /** Adds an entrant. */
    public Builder entrant(Entrant entrant) {
      return once(entrants, entrant, Entrant::id, "Entrant");
    }

    /** Adds one cell of the mark matrix; a mark of more than 100 digits is a fault. */
    public Builder mark(Mark mark) {
      BigDecimal value = mark.value();
      if (value != null && isTooLong(value)) {
        boolean printable = value.unscaledValue().bitLength() < 4 * MOST_TEXT;
        return tooLong(printable ? value.toString() : "…", mark.entrant());
      }
      Mark kept = shared(mark);
      place(kept);
      marks.add(kept);
      return this;
    }

    /** The same mark; what many of them have in common is kept once. */
    private Mark shared(Mark mark) {
      Entrant entrant = entrants.get(mark.entrant());
      String judge = mark.judge();
      BigDecimal value = mark.value();
      return new Mark(
          entrant == null ? mark.entrant() : entrant.id(),
          judge == null ? null : texts.of(judge),
          texts.of(mark.component()),
          texts.of(mark.round()),
          mark.state(),
          value == null ? null : values.of(value),
          mark.code());
    }

    /** Adds a mark without a judge: a measured or official result. */
    public Builder result(String entrant, String component, String round, String value) {
      return mark(entrant, null, component, round, value);
    }

    /** Adds a mark, read from text; text that is no decimal, or a long one, is a fault. */
    public Builder mark(
        String entrant, @Nullable String judge, String component, String round, String value) {
      String text = value.strip();
      if (text.length() > MOST_TEXT) {
        return tooLong(text, entrant);
      }
      try {
        BigDecimal decimal = new BigDecimal(text);
        return isTooLong(decimal)
            ? tooLong(text, entrant)
            : mark(Mark.given(entrant, judge, component, round, decimal));
      } catch (NumberFormatException e) {
        return fault("Mark `" + value + "` of entrant `" + entrant + "` is not a decimal number.");
      }
    }

    private static boolean isTooLong(BigDecimal value) {
      return Math.abs((long) value.scale()) > MOST_DIGITS
          || (value.precision() > 18 && value.unscaledValue().bitLength() > 4 * MOST_DIGITS)
          || value.precision() > MOST_DIGITS;
    }

    private Builder tooLong(String value, String entrant) {
      String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
      return fault(
          "Mark `"
              + shown
              + "` of entrant `"
              + entrant
              + "` has more than "
              + MOST_DIGITS
              + " digits.");
    }

    /** Adds a human decision. */
    public Builder ruling(Ruling ruling) {
      return once(rulings, ruling, Ruling::decides, "Ruling");
    }

    /**
     * Adds a fact of a type of the application, for rules of policies that may use it ({@link
     * PolicyLoader#allow}); to others it says nothing. It must not change any more, and its methods
     * must be safe to call from every thread that judges the contest. Facts and conclusions of the
     * vocabulary are made by the library and rules alone: one of them is a fault.
     */
    public Builder fact(Object fact) {
      String type = fact.getClass().getName();
      if (fact.getClass().getPackageName().equals(VOCABULARY)) {
        return fault("A fact of type `" + type + "` can not be given; the library makes it.");
      }
      facts.add(fact);
      return this;
    }

    /**
     * The contest, checked.
     *
     * @throws InvalidContestException with every fault: unknown organisation, category, round,
     *     entrant, judge or component; anything given twice; a mark off its scale or step; a circle
     *     of parents
     */
    public Contest build() {
      if (rounds.isEmpty()) {
        rounds.add("final");
      }
      organisations.values().forEach(this::check);
      judges
          .values()
          .forEach(
              j ->
                  known(
                      j,
                      "Judge `" + j.id() + "`",
                      "organisation",
                      j.organisation(),
                      organisations.keySet()));
      Set<List<@Nullable String>> benches = new HashSet<>();
      juries.forEach(j -> check(j, benches));
      entrants.values().forEach(this::check);
      checkMarks();
      if (!faults.isEmpty()) {
        throw new InvalidContestException(faults.sorted());
      }
      return new Contest(this);
    }

    private void check(Organisation organisation) {
      String who = "Organisation `" + organisation.id() + "`";
      known(organisation, who, "organisation", organisation.parent(), organisations.keySet());
      Set<String> seen = new HashSet<>();
      for (Organisation o = organisation;
          o != null;
          o = o.parent() == null ? null : organisations.get(o.parent())) {
        if (!seen.add(o.id())) {
          fault(organisation, who + " is, through its parents, a part of itself.");
          return;
        }
      }
    }

    private void check(Jury jury, Set<List<@Nullable String>> benches) {
      String who = "Jury of round `" + jury.round() + "`";
      known(jury, who, "round", jury.round(), rounds);
      known(jury, who, "category", jury.category(), categories);
      Set<String> seen = new HashSet<>();
      for (String judge : jury.judges()) {
        known(jury, who, "judge", judge, judges.keySet());
        if (!seen.add(judge)) {
          fault(jury, who + " names judge `" + judge + "` twice.");
        }
      }
      if (!benches.add(Arrays.asList(jury.round(), jury.category()))) {
        fault(
            jury,
            who
                + (jury.category() == null ? "" : " and category `" + jury.category() + "`")
                + " is given twice.");
      }
    }

    private void check(Entrant entrant) {
      String who = "Entrant `" + entrant.id() + "`";
      known(entrant, who, "organisation", entrant.organisation(), organisations.keySet());
      entrant
          .partners()
          .forEach(p -> known(entrant, who, "organisation", p, organisations.keySet()));
      if (entrant.organisation() == null && !entrant.partners().isEmpty()) {
        fault(entrant, who + " has partners and no organisation; name the first of them as such.");
      }
      if (entrant.partners().contains(String.valueOf(entrant.organisation()))
          || new HashSet<>(entrant.partners()).size() < entrant.partners().size()) {
        fault(entrant, who + " names one of the organisations that enter it twice.");
      }
      known(entrant, who, "category", entrant.category(), categories);
      if (entrant.category() == null && !categories.isEmpty()) {
        fault(entrant, who + " is in no category; the contest has " + list(categories) + ".");
      }
    }

    /** Marks in order of entrant, round, component and judge; equal ones as they were added. */
    private static final Comparator<Mark> BY_CELL =
        (a, b) -> {
          int order = compare(a.entrant(), b.entrant());
          order = order != 0 ? order : compare(a.round(), b.round());
          order = order != 0 ? order : compare(a.component(), b.component());
          return order != 0 ? order : compare(judge(a), judge(b));
        };

    private static int compare(String a, String b) {
      return Objects.equals(a, b) ? 0 : a.compareTo(b);
    }

    private static String judge(Mark mark) {
      String judge = mark.judge();
      return judge == null ? "" : judge;
    }

    private void checkMarks() {
      marks.sort(BY_CELL);
      Mark before = null;
      for (Mark mark : marks) {
        if (!isKnown(mark)) {
          String who = who(mark);
          known(mark, who, "entrant", mark.entrant(), entrants.keySet());
          known(mark, who, "judge", mark.judge(), judges.keySet());
          known(mark, who, "round", mark.round(), rounds);
          known(mark, who, "component", mark.component(), components.keySet());
        }
        Component component = components.get(mark.component());
        BigDecimal value = mark.value();
        String fault = component == null || value == null ? null : component.fault(value);
        if (fault != null) {
          String given = mark.component() + "`: `" + Objects.requireNonNull(value).toPlainString();
          fault(mark, who(mark) + " for `" + given + "` " + fault + ".");
        }
        if (before != null && BY_CELL.compare(before, mark) == 0) {
          String first = places.getOrDefault(before, "");
          fault(
              mark,
              who(mark)
                  + " for `"
                  + mark.component()
                  + "` in round `"
                  + mark.round()
                  + "` is given twice"
                  + (first.isEmpty() ? "." : ", first at " + first + "."));
        } else {
          before = mark;
        }
      }
    }

    private boolean isKnown(Mark mark) {
      return entrants.containsKey(mark.entrant())
          && (mark.judge() == null || judges.containsKey(mark.judge()))
          && rounds.contains(mark.round())
          && components.containsKey(mark.component());
    }

    private static String who(Mark mark) {
      return "Mark of entrant `"
          + mark.entrant()
          + "`"
          + (mark.judge() == null ? "" : " by judge `" + mark.judge() + "`");
    }

    private void known(
        Object at, String who, String kind, @Nullable String id, Collection<String> among) {
      if (id != null && !among.contains(id)) {
        faults.add(
            places.getOrDefault(at, ""),
            () -> who + ": unknown " + kind + " `" + id + "`" + Suggestion.ending(id, among));
      }
    }

    private <T> Builder once(Map<String, T> into, T value, Function<T, String> id, String kind) {
      place(value);
      if (id.apply(value).isBlank()) {
        return fault(kind + " without a name or id.");
      }
      if (into.putIfAbsent(id.apply(value), value) != null) {
        T before = Objects.requireNonNull(into.get(id.apply(value)));
        String first = places.getOrDefault(before, "");
        fault(
            kind
                + " `"
                + id.apply(value)
                + "` is given twice"
                + (first.isEmpty() ? "." : ", first at " + first + "."));
      }
      return this;
    }

    private Builder eachOnce(Set<String> into, String[] names, String kind) {
      for (String one : names) {
        if (one.isBlank()) {
          fault(kind + " without a name.");
        } else if (!into.add(one)) {
          fault(kind + " `" + one + "` is given twice.");
        }
      }
      return this;
    }

    private void place(Object value) {
      if (!place.isEmpty()) {
        places.put(value, place);
      }
    }

    private void fault(Object at, String message) {
      faults.add(places.getOrDefault(at, ""), () -> message);
    }

    private static String list(Collection<String> names) {
      return "`" + String.join("`, `", names) + "`";
    }
  }
}
