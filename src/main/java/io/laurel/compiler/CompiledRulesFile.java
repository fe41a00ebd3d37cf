package io.laurel.compiler;

import io.laurel.RuleReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Compiled rules as a file: a mark, a check sum, what was compiled, the rules and the classes. The
 * same rules give the same bytes.
 */
final class CompiledRulesFile {

  private static final int MARK = 0x4C525532;
  private static final int HEAD = 12;

  private CompiledRulesFile() {}

  /** Writes compiled rules; the stream stays open. */
  static void write(CompiledRules compiled, Origin origin, OutputStream out) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(content);
    byte[] compiledFrom = origin.bytes();
    data.writeInt(compiledFrom.length);
    data.write(compiledFrom);
    data.writeInt(compiled.rules().size());
    for (PolicyRule rule : compiled.rules()) {
      write(rule, data);
    }
    Set<String> mentions = new TreeSet<>(compiled.mentions());
    data.writeInt(mentions.size());
    for (String mention : mentions) {
      data.writeUTF(mention);
    }
    data.writeInt(compiled.classes().size());
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      data.writeUTF(each.getKey());
      data.writeInt(each.getValue().length);
      data.write(each.getValue());
    }
    byte[] bytes = content.toByteArray();
    DataOutputStream head = new DataOutputStream(out);
    head.writeInt(MARK);
    head.writeLong(sum(bytes, 0));
    head.write(bytes);
    head.flush();
  }

  /**
   * Reads compiled rules; empty when the bytes are no such file, are damaged, or were compiled from
   * something else.
   */
  static Optional<CompiledRules> read(InputStream in, Origin origin) throws IOException {
    byte[] bytes = in.readAllBytes();
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    data.skipNBytes(HEAD);
    try {
      return origin.isWrittenAs(bytes(data)) ? Optional.of(content(data)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] bytes) {
    ByteBuffer head = ByteBuffer.wrap(bytes);
    return bytes.length >= HEAD && head.getInt() == MARK && head.getLong() == sum(bytes, HEAD);
  }

  /**
   * The classes in such a file under the names it gives them, whatever else it says, in the order
   * they stand; empty when it is damaged.
   */
  static List<Map.Entry<String, byte[]>> classes(byte[] bytes) {
    if (!isWhole(bytes)) {
      return List.of();
    }
    try {
      DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
      data.skipNBytes(HEAD);
      bytes(data);
      rules(data);
      mentions(data);
      return namedClasses(data);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static CompiledRules content(DataInputStream data) throws IOException {
    List<PolicyRule> rules = rules(data);
    Set<String> mentions = mentions(data);
    SortedMap<String, byte[]> classes = new TreeMap<>();
    for (Map.Entry<String, byte[]> each : namedClasses(data)) {
      if (!classes.isEmpty() && classes.lastKey().compareTo(each.getKey()) >= 0) {
        throw new IOException("The classes are not in order.");
      }
      classes.put(each.getKey(), each.getValue());
    }
    if (data.available() > 0) {
      throw new IOException("There is more than there should be.");
    }
    return new CompiledRules(rules, mentions, classes);
  }

  private static List<PolicyRule> rules(DataInputStream data) throws IOException {
    List<PolicyRule> rules = new ArrayList<>();
    for (int left = count(data); left > 0; left--) {
      rules.add(rule(data));
    }
    return rules;
  }

  private static Set<String> mentions(DataInputStream data) throws IOException {
    Set<String> mentions = new TreeSet<>();
    for (int left = count(data); left > 0; left--) {
      mentions.add(data.readUTF());
    }
    return mentions;
  }

  private static List<Map.Entry<String, byte[]>> namedClasses(DataInputStream data)
      throws IOException {
    List<Map.Entry<String, byte[]>> classes = new ArrayList<>();
    for (int left = count(data); left > 0; left--) {
      classes.add(Map.entry(data.readUTF(), bytes(data)));
    }
    return classes;
  }

  /** A number of things, none of which takes less than a byte. */
  private static int count(DataInputStream data) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > data.available()) {
      throw new IOException("There is less than there should be.");
    }
    return count;
  }

  private static byte[] bytes(DataInputStream data) throws IOException {
    return data.readNBytes(count(data));
  }

  private static long sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  private static void write(PolicyRule rule, DataOutputStream data) throws IOException {
    RuleReference reference = rule.reference();
    data.writeUTF(reference.title());
    String clause = reference.clause();
    data.writeBoolean(clause != null);
    data.writeUTF(clause == null ? "" : clause);
    data.writeUTF(reference.file());
    data.writeInt(reference.line());
    data.writeUTF(rule.phase().id());
    SortedMap<String, Integer> reads = new TreeMap<>(rule.reads());
    data.writeInt(reads.size());
    for (Map.Entry<String, Integer> each : reads.entrySet()) {
      data.writeUTF(each.getKey());
      data.writeInt(each.getValue());
    }
    data.writeBoolean(rule.gathering());
    data.writeBoolean(rule.comparing());
    data.writeBoolean(rule.beyondCategory());
  }

  private static PolicyRule rule(DataInputStream data) throws IOException {
    String title = data.readUTF();
    boolean hasClause = data.readBoolean();
    String clause = data.readUTF();
    RuleReference reference =
        new RuleReference(title, hasClause ? clause : null, data.readUTF(), data.readInt());
    Phase phase =
        Phase.of(data.readUTF()).orElseThrow(() -> new IOException("There is no such phase."));
    SortedMap<String, Integer> reads = new TreeMap<>();
    for (int left = count(data); left > 0; left--) {
      reads.put(data.readUTF(), data.readInt());
    }
    return new PolicyRule(
        reference, phase, reads, data.readBoolean(), data.readBoolean(), data.readBoolean());
  }
}
