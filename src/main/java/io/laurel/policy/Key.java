package io.laurel.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ranking.
 *
 * @param source where its value comes from
 * @param names the components, the juror and component, or the attribute it looks at; empty for the
 *     total
 * @param lowestFirst whether less is better
 * @param nearness how far apart values may be and still be tied, or {@code null} when they must be
 *     equal
 */
public record Key(
    Source source, List<String> names, boolean lowestFirst, @Nullable Nearness nearness) {

  /** Where a value comes from. */
  public enum Source {
    /** The total as published. */
    SCORE("score"),
    /** The total before its rounding. */
    EXACT_SCORE("exact-score"),
    /** A component or part of the round. */
    COMPONENT(""),
    /** A number among the entrant's attributes. */
    ATTRIBUTE(""),
    /** The best single result of a unit. */
    BEST_SINGLE("best-single"),
    /** Most firsts, then most seconds, and so on, among the values of several components. */
    COUNTBACK("countback"),
    /** The marks of a component that were dropped. */
    DISCARDED("discarded"),
    /** The marks of a component that count, the best first. */
    COUNTING_RESULTS("counting-results"),
    /** The mark of one juror for a component. */
    MARK_OF("mark-of"),
    /** How many judges gave more than zero for a component. */
    VOTERS("voters"),
    /** Who beat whom, by an attribute that lists the beaten. */
    HEAD_TO_HEAD("head-to-head"),
    /** A lot that can be drawn again, by a seed among the attributes of the contest. */
    LOT("lot"),
    /** The judges' places for one component, by majority. */
    MAJORITY("majority"),
    /** The judges' places for several components, by the skating system. */
    SKATING("skating"),
    /** The best result of a unit that does not count. */
    NEXT_MEMBER("next-member"),
    /** The ranks of a unit's entries, the best first. */
    PLACES("places");

    private final String code;

    Source(String code) {
      this.code = code;
    }
  }

  public Key {
    names = List.copyOf(names);
  }

  /** A step by one value that must be equal for a tie. */
  public Key(Source source, String name, boolean lowestFirst) {
    this(source, name.isEmpty() ? List.of() : List.of(name), lowestFirst, null);
  }

  /** The component's or attribute's name; empty for the total. */
  public String name() {
    return names.isEmpty() ? "" : names.get(0);
  }

  /** Whether each entrant has one number by which it can be sorted without knowing the others. */
  public boolean isNumber() {
    return nearness == null
        && switch (source) {
          case SCORE, EXACT_SCORE, COMPONENT, ATTRIBUTE, BEST_SINGLE -> true;
          default -> false;
        };
  }

  /** Its name in explanations: {@code score}, {@code 实操}, {@code countback:R1, R2}. */
  public String title() {
    String listed = String.join(", ", names);
    return source.code.isEmpty()
        ? listed
        : listed.isEmpty() ? source.code : source.code + ":" + listed;
  }

  /** Its name in a published chain: the title, the direction and how near is tied. */
  @Override
  public String toString() {
    return (lowestFirst ? "lowest:" : "") + title() + (nearness == null ? "" : " " + nearness);
  }
}
