package io.laurel.sandbox;

import io.laurel.sandbox.Stopped.Limit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@link TickingCode} makes the code of a policy call: it counts the steps, and does with a
 * limit what makes texts and numbers grow. Of no other use.
 */
public final class Steps {

  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_LIST = 100_000;
  private static final int MOST_DIGITS = 1_000;

  private static final ClassValue<Boolean> HAS_TEXT =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
          } catch (NoSuchMethodException e) {
            return false;
          }
        }
      };

  private Steps() {}

  /** One step. */
  public static void tick() {
    Watch watch = Watch.current();
    if (watch != null) {
      watch.step();
    }
  }

  /** One step for each combination of facts; always true. */
  public static boolean combined(@Nullable Object first) {
    tick();
    return true;
  }

  /** A text that was put together. */
  public static String text(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new Stopped(Limit.TEXT);
    }
    tick();
    return text;
  }

  /** As {@link String#valueOf(Object)}, for what has a text that is the same in each run. */
  public static String shown(@Nullable Object object) {
    if (object != null && !HAS_TEXT.get(object.getClass())) {
      throw new IllegalArgumentException("It has no text; name what of it is to be shown.");
    }
    return text(String.valueOf(object));
  }

  /** As {@link String#matches}; each look at a character is a step. */
  public static boolean matches(String text, String pattern) {
    return matcher(compiled(pattern), text).matches();
  }

  /** As {@link String#split(String)}; each look at a character is a step. */
  public static String[] split(String text, String pattern) {
    return compiled(pattern).split(new Ticking(text));
  }

  private static Pattern compiled(String pattern) {
    Watch watch = Watch.current();
    return watch == null ? Pattern.compile(pattern) : watch.pattern(pattern);
  }

  /** As {@link Pattern#matcher}; each look at a character is a step. */
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new Ticking(text.toString()));
  }

  /** Adds to a list, which has no other ones in it and is not large. */
  public static boolean add(List<Object> list, Object element) {
    tick();
    if (list.size() >= LONGEST_LIST) {
      throw new Stopped(Limit.LIST);
    }
    return list.add(plain(element));
  }

  /** A list without other ones in it: what is nested grows faster than any limit. */
  public static List<?> flat(List<?> list) {
    tick();
    list.forEach(Steps::plain);
    return list;
  }

  private static @Nullable Object plain(@Nullable Object element) {
    if (element instanceof Iterable
        || element instanceof Map
        || (element != null && element.getClass().isArray())) {
      throw new IllegalArgumentException("A list has no other list in it.");
    }
    return element;
  }

  private static BigDecimal number(BigDecimal number) {
    tick();
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new Stopped(Limit.NUMBER);
    }
    return number;
  }

  public static BigDecimal add(BigDecimal a, BigDecimal b) {
    return number(a).add(number(b));
  }

  public static BigDecimal add(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).add(number(b), rounding);
  }

  public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return number(a).subtract(number(b));
  }

  public static BigDecimal subtract(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).subtract(number(b), rounding);
  }

  public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return number(number(a).multiply(number(b)));
  }

  public static BigDecimal multiply(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(number(a).multiply(number(b), rounding));
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return number(a).divide(number(b));
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).divide(number(b), rounding);
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, RoundingMode rounding) {
    return number(a).divide(number(b), rounding);
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, int digits, RoundingMode rounding) {
    return number(a).divide(number(b), limited(digits), rounding);
  }

  public static BigDecimal setScale(BigDecimal a, int digits) {
    return number(a).setScale(limited(digits));
  }

  public static BigDecimal setScale(BigDecimal a, int digits, RoundingMode rounding) {
    return number(a).setScale(limited(digits), rounding);
  }

  public static String toString(BigDecimal a) {
    return number(a).toString();
  }

  public static String toPlainString(BigDecimal a) {
    return number(a).toPlainString();
  }

  private static int limited(int digits) {
    if (Math.abs((long) digits) > MOST_DIGITS) {
      throw new Stopped(Limit.NUMBER);
    }
    return digits;
  }

  /** A text whose characters are counted as they are looked at. */
  private record Ticking(String text) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      tick();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Ticking(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
