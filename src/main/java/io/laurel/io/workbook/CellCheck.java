package io.laurel.io.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What the XML of a workbook may hold. */
final class CellCheck {

  private static final int DEEPEST = 64;
  private static final int MOST_COLUMNS = 4_096;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NUMBER = 400;
  private static final int MOST_CELLS = 8_000_000;
  private static final int MOST_TEXTS = 1_000_000;
  private static final int LONGEST_FORMULA = 8_192;
  private static final int MOST_FORMULAS_FOR_MANY_CELLS = 200_000;
  private static final int MOST_ARRAYS = 64;
  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

  private int depth;
  private int textLength;
  private int columns;
  private int cells;
  private int sharedFormulas;
  private int arrays;
  private int highestText = -1;
  private int texts = -1;
  private int textsOfPart;
  private boolean isTextCell;
  private boolean isNumberCell;
  private final StringBuilder textNumber = new StringBuilder();

  /** To be told before the events of each part. */
  void startPart() {
    depth = 0;
    textLength = 0;
    textsOfPart = 0;
    isTextCell = false;
  }

  /** To be told each event of a part, in order. */
  void event(int type, XMLStreamReader xml) throws UnfitWorkbookException {
    switch (type) {
      case XMLStreamConstants.DTD -> throw new UnfitWorkbookException("it has a document type");
      case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName(), xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml);
      default -> {
        // Comments and the like do not matter.
      }
    }
  }

  /** To be told after the last part. */
  void finish() throws UnfitWorkbookException {
    if (highestText >= Math.max(texts, 0)) {
      throw new UnfitWorkbookException("a cell names text `" + highestText + "`, which is missing");
    }
  }

  private void start(String name, XMLStreamReader xml) throws UnfitWorkbookException {
    most(++depth, DEEPEST, "elements inside each other");
    switch (name) {
      case "row" -> columns = 0;
      case "c" -> cell(xml);
      case "f" -> formula(xml.getAttributeValue(null, "t"));
      case "si" -> most(++textsOfPart, MOST_TEXTS, "texts");
      case "sst", "t", "v", "is" -> {
        // Looked at where they end.
      }
      default -> {
        return;
      }
    }
    textLength = 0;
    textNumber.setLength(0);
  }

  private void cell(XMLStreamReader xml) throws UnfitWorkbookException {
    most(++cells, MOST_CELLS, "cells");
    most(++columns, MOST_COLUMNS, "cells in a row");
    String type = xml.getAttributeValue(null, "t");
    isTextCell = "s".equals(type);
    isNumberCell = type == null || "n".equals(type);
    String place = xml.getAttributeValue(null, "r");
    if (place != null) {
      Matcher matcher = PLACE.matcher(place);
      if (!matcher.matches()) {
        throw new UnfitWorkbookException("a cell is at `" + shortened(place) + "`");
      }
      int column =
          matcher.group(1).chars().reduce(0, (number, letter) -> 26 * number + letter - 'A' + 1);
      most(column, MOST_COLUMNS, "columns");
    }
  }

  private void formula(String kind) throws UnfitWorkbookException {
    if ("shared".equals(kind)) {
      most(++sharedFormulas, MOST_FORMULAS_FOR_MANY_CELLS, "formulas shared by cells");
    } else if ("array".equals(kind)) {
      most(++arrays, MOST_ARRAYS, "formulas for a range of cells");
    }
  }

  private void text(XMLStreamReader xml) throws UnfitWorkbookException {
    textLength += xml.getTextLength();
    most(textLength, LONGEST_TEXT, "characters in a cell");
    if (isTextCell && textLength <= 20) {
      textNumber.append(xml.getText());
    }
  }

  private void end(String name) throws UnfitWorkbookException {
    depth--;
    switch (name) {
      case "v" -> {
        if (isNumberCell) {
          most(textLength, LONGEST_NUMBER, "characters in a number");
        }
        if (isTextCell) {
          highestText = Math.max(highestText, number(textNumber.toString()));
        }
      }
      case "f" -> most(textLength, LONGEST_FORMULA, "characters in a formula");
      case "c" -> {
        isTextCell = false;
        isNumberCell = false;
      }
      case "sst" -> texts = texts < 0 ? textsOfPart : Math.min(texts, textsOfPart);
      default -> {
        // Nothing ends that was counted.
      }
    }
  }

  private static int number(String text) throws UnfitWorkbookException {
    if (text.isEmpty()) {
      return -1;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new UnfitWorkbookException("a cell names text `" + shortened(text) + "`");
    }
    return Integer.parseInt(text);
  }

  private static void most(int count, int most, String what) throws UnfitWorkbookException {
    if (count > most) {
      throw new UnfitWorkbookException("it has more than `" + most + "` " + what);
    }
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
