package io.laurel.compiler;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code of compiled rules names, read from the constants of their classes: nothing can be
 * made or called that does not stand there.
 */
public final class Mentions {

  /** Code of others is called; it may make anything. */
  public static final String CODE_OF_OTHERS = "*";

  private static final Pattern TYPE = Pattern.compile("L([^;:<>()\\[\\s]+/[^;:<>()\\[\\s]+)[;<]");
  private static final List<String> KNOWN =
      List.of("java/", "io/laurel/", "org/drools/", "org/kie/");
  private static final String REFLECTION = "java/lang/reflect/";
  private static final Set<String> LOOKUPS = Set.of("lookup", "publicLookup", "privateLookupIn");
  private static final String LIBRARY = "io/laurel/";

  private final Set<String> found = new TreeSet<>();
  private final Map<String, byte[]> classes;

  private Mentions(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * The simple names of the types of the library and the names of all members these classes use.
   */
  public static Set<String> of(Map<String, byte[]> classes) {
    Mentions mentions = new Mentions(classes);
    classes.values().forEach(mentions::read);
    return mentions.found;
  }

  private void read(byte[] code) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      List<Integer> types = new ArrayList<>();
      List<Integer> members = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 3, 4, 9, 10, 11, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          case 7 -> types.add(in.readUnsignedShort());
          case 8, 16, 19, 20 -> in.skipNBytes(2);
          case 12 -> {
            members.add(in.readUnsignedShort());
            in.skipNBytes(2);
          }
          case 15 -> in.skipNBytes(3);
          default -> throw new IOException("A class has a constant of unknown kind " + tag + ".");
        }
      }
      types.forEach(i -> type(texts[i]));
      members.forEach(i -> member(texts[i]));
      for (String text : texts) {
        if (text != null) {
          described(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Types in the descriptions of fields and methods. */
  private void described(String text) {
    Matcher type = TYPE.matcher(text);
    for (int from = 0; type.find(from); from = type.end(1)) {
      type(type.group(1));
    }
  }

  private void type(String name) {
    if (name.startsWith("[")) {
      described(name);
      return;
    }
    if (name.startsWith(LIBRARY)) {
      String simple = name.substring(name.lastIndexOf('/') + 1);
      found.addAll(Arrays.asList(simple.split("\\$", -1)));
    }
    boolean known =
        KNOWN.stream().anyMatch(name::startsWith) || classes.containsKey(name.replace('/', '.'));
    if (!known || name.startsWith(REFLECTION)) {
      found.add(CODE_OF_OTHERS);
    }
  }

  private void member(String name) {
    found.add(LOOKUPS.contains(name) ? CODE_OF_OTHERS : name);
  }
}
