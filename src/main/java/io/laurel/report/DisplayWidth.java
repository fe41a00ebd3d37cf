package io.laurel.report;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/**
 * How much room text takes in a fixed-width font, where a Chinese character takes that of two Latin
 * letters.
 */
final class DisplayWidth {

  /**
   * Blocks of characters as wide as they are high (East Asian Wide and Full-width, and
   * pictographs).
   */
  private static final Set<UnicodeBlock> WIDE =
      Set.of(
          UnicodeBlock.HANGUL_JAMO,
          UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
          UnicodeBlock.KANGXI_RADICALS,
          UnicodeBlock.IDEOGRAPHIC_DESCRIPTION_CHARACTERS,
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.BOPOMOFO,
          UnicodeBlock.HANGUL_COMPATIBILITY_JAMO,
          UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
          UnicodeBlock.CJK_COMPATIBILITY,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
          UnicodeBlock.HANGUL_SYLLABLES,
          UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
          UnicodeBlock.CJK_COMPATIBILITY_FORMS,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
          UnicodeBlock.EMOTICONS,
          UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
          UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

  private static final int FIRST_HALF_WIDTH_FORM = 0xFF61;
  private static final int FIRST_FULL_WIDTH_SIGN = 0xFFE0;
  private static final int LAST_FULL_WIDTH_SIGN = 0xFFE6;
  private static final int FIRST_SUPPLEMENTARY_IDEOGRAPH = 0x20000;
  private static final int LAST_SUPPLEMENTARY_IDEOGRAPH = 0x3FFFD;

  private DisplayWidth() {}

  /** The width in columns. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    UnicodeBlock block = UnicodeBlock.of(character);
    if (UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block)) {
      return character < FIRST_HALF_WIDTH_FORM
          || (character >= FIRST_FULL_WIDTH_SIGN && character <= LAST_FULL_WIDTH_SIGN);
    }
    return (block != null && WIDE.contains(block))
        || (character >= FIRST_SUPPLEMENTARY_IDEOGRAPH
            && character <= LAST_SUPPLEMENTARY_IDEOGRAPH);
  }
}
