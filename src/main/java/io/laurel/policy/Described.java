package io.laurel.policy;

import io.laurel.Attributes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fact with attributes, read by name: {@code text["职务"]}, {@code number["工龄"]}, {@code
 * date["入党日期"]}, {@code flag["在职"]}; {@code has["离队"]} asks whether one was given at all.
 *
 * <p>An attribute that a condition asks for and that was not given is a fault of the contest, even
 * where another fact would have kept the rule quiet. Where it need not be given, ask first: {@code
 * has["年龄"], number["年龄"] > 18}.
 */
public abstract class Described {

  private static final int MOST_DIGITS = 100;

  abstract Attributes attributes();

  /** The day of the contest, if it is known. */
  abstract @Nullable LocalDate today();

  /** Is told what makes the judgement impossible. */
  abstract Consumer<String> faults();

  /** Whose attributes these are, for messages. */
  abstract String who();

  /** Texts by name. */
  public Map<String, String> getText() {
    return new Values<>(name -> raw(name), name -> missing(name, ""));
  }

  /** Decimal numbers by name. */
  public Map<String, BigDecimal> getNumber() {
    return new Values<>(
        name -> read(name, Described::number, "a number", BigDecimal.ZERO),
        name -> missing(name, BigDecimal.ZERO));
  }

  /** Dates by name. */
  public Map<String, LocalDate> getDate() {
    return new Values<>(
        name -> read(name, LocalDate::parse, "a date like `2023-07-01`", LocalDate.MIN),
        name -> missing(name, LocalDate.MIN));
  }

  /**
   * Yes or no by name: {@code true}, {@code yes}, {@code 是} or {@code false}, {@code no}, {@code
   * 否}.
   */
  public Map<String, Boolean> getFlag() {
    return new Values<>(
        name -> read(name, Described::flag, "`yes`/`no`, `true`/`false` or `是`/`否`", false),
        name -> missing(name, false));
  }

  /** Whether an attribute was given. */
  public Map<String, Boolean> getHas() {
    return new Values<>(name -> attributes().get(name).isPresent(), name -> false);
  }

  /**
   * Full years from the date attribute {@code name} to the day of the contest, that day included.
   */
  public int fullYears(String name) {
    LocalDate from = getDate().getOrDefault(name, LocalDate.MIN);
    LocalDate today = today();
    if (today == null) {
      faults().accept("The contest has no date; the policy counts years to it.");
      return 0;
    }
    return from.equals(LocalDate.MIN) ? 0 : Period.between(from, today).getYears();
  }

  final void fault(String message) {
    faults().accept(message);
  }

  private @Nullable String raw(String name) {
    return attributes().get(name).orElse(null);
  }

  private <T> @Nullable T read(
      String name, java.util.function.Function<String, T> reader, String kind, T harmless) {
    String text = raw(name);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (NumberFormatException | DateTimeParseException e) {
      faults().accept(who() + ": attribute `" + name + "` is `" + text + "`, not " + kind + ".");
      return harmless;
    }
  }

  private <T> T missing(String name, T harmless) {
    faults()
        .accept(
            who()
                + ": attribute `"
                + name
                + "` is missing, and the policy asks for it; it has "
                + (attributes().names().isEmpty()
                    ? "none"
                    : "`" + String.join("`, `", attributes().names()) + "`")
                + ".");
    return harmless;
  }

  private static BigDecimal number(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == text.length() && digits > 0 && digits < 10) {
      return BigDecimal.valueOf(Integer.parseInt(text));
    }
    BigDecimal value = new BigDecimal(text);
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("too long");
    }
    return value;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true", "yes", "是" -> true;
      case "false", "no", "否" -> false;
      default -> throw new NumberFormatException(text);
    };
  }
}
