package io.laurel.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/** What the compiler says, sorted out. */
final class CompilerMessages {

  private static final String SOURCE = "Java source of ";
  private static final Pattern HIDDEN_TYPE =
      Pattern.compile("The type [\\w.]*\\.(\\w+) cannot be resolved\\. It is indirectly");

  private CompilerMessages() {}

  /** The generated sources that come as messages, by path. */
  static Map<String, String> sources(List<Message> errors) {
    Map<String, String> texts = new HashMap<>();
    for (Message message : errors) {
      if (message.getText().startsWith(SOURCE)) {
        texts.put(
            message.getPath(), message.getText().substring(message.getText().indexOf('\n') + 1));
      }
    }
    return texts;
  }

  /**
   * Without what only follows from others: of one line of code the first, of conditions the rest.
   */
  static List<Message> telling(List<Message> errors) {
    Map<String, Message> first = new LinkedHashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Message message : errors) {
      Matcher type = HIDDEN_TYPE.matcher(message.getText());
      if (type.find()) {
        hidden.add(type.group(1) + " cannot be resolved to a type");
      }
    }
    boolean others = errors.stream().anyMatch(m -> !m.getText().startsWith("Pattern of type"));
    for (Message message : errors) {
      String text = message.getText();
      if (text.startsWith(SOURCE) || hidden.contains(SyntaxProblems.firstLine(text))) {
        continue;
      }
      boolean code = message.getPath() != null && message.getPath().endsWith(".java");
      String key =
          code
              ? message.getPath() + ":" + message.getLine()
              : text + message.getLine() + first.size();
      Message before = first.get(key);
      boolean better = before != null && before.getText().startsWith("Syntax error");
      if ((before == null || better) && !(others && text.startsWith("Pattern of type"))) {
        first.put(key, message);
      }
    }
    return List.copyOf(first.values());
  }
}
