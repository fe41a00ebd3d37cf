package io.laurel.compiler;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code the compiler makes of rules, to find the way back from it to the text of the policy.
 *
 * @param sources by path
 */
record GeneratedCode(Map<String, String> sources) {

  private static final Pattern RULE_NAME = Pattern.compile("\\* Rule name: (.*)");
  private static final Pattern METHOD = Pattern.compile("[Tt]he method (\\w+)\\(");

  /** The rules a class is made of; rules alike share one. */
  Set<String> owners(String className) {
    Set<String> owners = new LinkedHashSet<>();
    for (Map.Entry<String, String> file : sources.entrySet()) {
      if (!file.getKey().contains("RuleMethods")) {
        continue;
      }
      String current = "";
      for (String line : file.getValue().lines().toList()) {
        Matcher name = RULE_NAME.matcher(line);
        if (name.find()) {
          current = name.group(1).strip();
        }
        if (line.contains(className) && !current.isEmpty()) {
          owners.add(current);
        }
      }
    }
    return owners;
  }

  /** The word or quoted text at a place of a source; empty when there is none. */
  static String token(@Nullable String source, int column) {
    if (source == null || column < 0 || column >= source.length()) {
      return "";
    }
    int quote = source.charAt(column) == '"' ? source.indexOf('"', column + 1) : -1;
    if (quote >= 0) {
      return source.substring(column, quote + 1);
    }
    int end = column;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    return source.substring(column, end);
  }

  /**
   * Where a piece of generated code stands in the text of a policy, between two places; -1 when it
   * does not.
   *
   * @param line of the generated code
   * @param token the word to blame, or none
   * @param text what the compiler says
   */
  static int locate(SourceText source, String line, String token, String text, int from, int to) {
    int base = source.find(line.replace("drools.", ""), from, to);
    int at = base >= 0 && !token.isEmpty() ? word(source, token, base, to) : -1;
    if (at < 0) {
      at = base;
    }
    Matcher method = METHOD.matcher(text);
    if (at < 0 && method.find()) {
      at = source.find(method.group(1) + "(", from, to);
    }
    return at >= 0 || token.isEmpty() ? at : word(source, token, from, to);
  }

  /** Where a word stands that is no part of another; -1 when it does not. */
  private static int word(SourceText source, String word, int from, int to) {
    boolean whole = Character.isJavaIdentifierStart(word.charAt(0));
    int at = source.find(word, from, to);
    while (whole && at > 0 && Character.isJavaIdentifierPart(source.text().charAt(at - 1))) {
      at = source.find(word, at + 1, to);
    }
    return at;
  }
}
