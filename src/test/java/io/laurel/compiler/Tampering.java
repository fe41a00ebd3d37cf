package io.laurel.compiler;

import io.laurel.RuleReference;
import io.laurel.sandbox.TickingCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * What somebody may do to the file a policy is kept in, by the name the hostile corpus gives it.
 */
final class Tampering {

  /** One way of it. */
  interface Way {
    void change(KeptFile kept) throws Exception;
  }

  private static final int MOST = Integer.MAX_VALUE;

  final Map<String, Way> ways = new LinkedHashMap<>();

  private final byte[] otherFile;
  private final CompiledRules otherRules;

  /** {@code other} is another policy kept in the same folder. */
  Tampering(KeptFile other) {
    otherFile = other.bytes();
    otherRules = other.rules();
    bytes();
    numbers();
    hostileClasses();
    moreAndFewerClasses();
    otherOrigins();
    rules();
    archives();
    places();
  }

  private void raw(String name, UnaryOperator<byte[]> change) {
    ways.put(name, kept -> kept.overwrite(change.apply(kept.bytes())));
  }

  private static byte[] flipped(byte[] bytes, int at) {
    bytes[at] ^= 1;
    return bytes;
  }

  private void bytes() {
    raw("one bit flipped in a class", b -> flipped(b, b.length - 500));
    raw("one bit flipped in the head", b -> flipped(b, 5));
    raw("one bit flipped in the fingerprint", b -> flipped(b, KeptFile.SIGNATURE + 12 + 4 + 20));
    raw("cut off after the head", b -> Arrays.copyOf(b, 16));
    raw("cut off in a class", b -> Arrays.copyOf(b, b.length / 2));
    raw("cut off by one byte", b -> Arrays.copyOf(b, b.length - 1));
    raw("bytes behind the end", b -> Arrays.copyOf(b, b.length + 1_000));
    raw("empty file", b -> new byte[0]);
    raw("file of zeros", b -> new byte[b.length]);
    raw(
        "random bytes",
        b -> {
          new Random(1).nextBytes(b);
          return b;
        });
    ways.put(
        "a very large file",
        kept -> {
          try (RandomAccessFile file = new RandomAccessFile(kept.file.toFile(), "rw")) {
            file.setLength(300_000_000);
          }
        });
    ways.put(
        "serialised object",
        kept -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(new HashMap<>(Map.of("a", "b")));
          }
          kept.overwrite(out.toByteArray());
        });
  }

  private void number(String name, java.util.function.ToIntFunction<KeptFile> at, int value) {
    ways.put(
        name,
        kept -> {
          int offset = at.applyAsInt(kept);
          kept.changeContent(
              content -> {
                ByteBuffer.wrap(content).putInt(offset, value);
                return content;
              });
        });
  }

  private void numbers() {
    number("a length below zero", KeptFile::firstLengthOffset, -1);
    number("a length of two thousand million", KeptFile::firstLengthOffset, MOST);
    number("a number of classes of two thousand million", KeptFile::countOffset, MOST);
    ways.put(
        "file of an older format",
        kept ->
            kept.changeContent(
                content -> {
                  content[3]--;
                  return content;
                }));
  }

  private static String nameOf(Map<String, byte[]> classes, String kind) {
    return classes.keySet().stream().filter(c -> c.contains("." + kind)).findFirst().orElseThrow();
  }

  private void code(String name, String kind, UnaryOperator<byte[]> change) {
    ways.put(
        name,
        kept ->
            kept.changeClasses(
                classes -> {
                  classes.computeIfPresent(nameOf(classes, kind), (n, code) -> change.apply(code));
                  return classes;
                }));
  }

  private void hostileClasses() {
    String action = "LambdaConsequence";
    String condition = "LambdaPredicate";
    code("another class of the same name", action, HostileCode::callingProbe);
    code("class that ends the process", action, HostileCode::exiting);
    code("class with a static initialiser", condition, HostileCode::withStaticInitialiser);
    code(
        "class with another super class",
        condition,
        code -> HostileCode.extending(code, "java/lang/ClassLoader"));
    code("class of a newer version", action, HostileCode::ofNewerVersion);
    code("class with code that does not verify", action, HostileCode::takingFromEmptyStack);
    code("class whose catch block takes errors", action, HostileCode::catchingEverything);
    code("class that loads a constant dynamically", action, HostileCode::loadingConstant);
    code("class with its own start method for a lambda", action, HostileCode::linkedByProbe);
    // Steps are counted from the moment code is loaded, so there are none to take out of a kept
    // class; one that says it counts its own is refused.
    code(
        "class that counts no ticks",
        "Rules",
        code ->
            HostileCode.withoutTicks(TickingCode.of(Map.of("x", code)).values().iterator().next()));
    ways.put(
        "file replaced while it is read",
        kept ->
            kept.changeClasses(
                classes -> {
                  classes.replaceAll((n, code) -> HostileCode.callingProbe(code));
                  return classes;
                }));
  }

  private void added(String name, String added) {
    ways.put(
        name,
        kept ->
            kept.changeClasses(
                classes -> {
                  classes.put(added, HostileCode.evil(added));
                  return classes;
                }));
  }

  private void moreAndFewerClasses() {
    added("one class more", "io.laurel.hostile.Evil");
    added("class of the vocabulary", "io.laurel.policy.Entry");
    added("class of the platform", "java.lang.Evil");
    ways.put(
        "one class fewer",
        kept ->
            kept.changeClasses(
                classes -> {
                  classes.remove(nameOf(classes, "LambdaConsequence"));
                  return classes;
                }));
    ways.put("two classes of one name", Tampering::writeTwice);
    ways.put(
        "name that is not that of the class",
        kept ->
            kept.changeClasses(
                classes -> {
                  classes.put(
                      nameOf(classes, "LambdaConsequence"),
                      classes.get(nameOf(classes, "LambdaPredicate")));
                  return classes;
                }));
    ways.put("classes exchanged", kept -> kept.changeClasses(Tampering::exchanged));
  }

  private static void writeTwice(KeptFile kept) throws IOException {
    int count = kept.countOffset();
    TreeMap<String, byte[]> classes = new TreeMap<>(kept.rules().classes());
    String name = nameOf(classes, "LambdaConsequence");
    byte[] second = HostileCode.callingProbe(classes.get(name));
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(more);
    data.writeUTF(name);
    data.writeInt(second.length);
    data.write(second);
    kept.changeContent(
        content -> {
          byte[] longer = Arrays.copyOf(content, content.length + more.size());
          System.arraycopy(more.toByteArray(), 0, longer, content.length, more.size());
          ByteBuffer.wrap(longer).putInt(count, classes.size() + 1);
          return longer;
        });
  }

  private static Map<String, byte[]> exchanged(Map<String, byte[]> classes) {
    List<String> conditions =
        classes.keySet().stream().filter(c -> c.contains(".LambdaPredicate")).toList();
    byte[] first = classes.get(conditions.get(0));
    classes.put(conditions.get(0), classes.get(conditions.get(1)));
    classes.put(conditions.get(1), first);
    return classes;
  }

  private void otherOrigins() {
    raw("fingerprint of another policy", b -> otherFile);
    ways.put("fingerprint copied to another policy", kept -> kept.write(otherRules));
    ways.put(
        "file of another version of the library",
        kept -> kept.write(kept.rules(), otherOrigin("another library")));
    ways.put(
        "file of another vocabulary",
        kept -> kept.write(kept.rules(), otherOrigin("a vocabulary with one property fewer")));
    ways.put(
        "file of another version of the rule engine",
        kept ->
            kept.changeContent(
                content -> {
                  String text = new String(content, StandardCharsets.ISO_8859_1);
                  byte[] changed =
                      text.replaceFirst("6:10\\.2\\.0", "6:10.1.0")
                          .getBytes(StandardCharsets.ISO_8859_1);
                  if (Arrays.equals(changed, content)) {
                    throw new IllegalStateException("There is no version of the rule engine.");
                  }
                  return changed;
                }));
  }

  private static Origin otherOrigin(String library) {
    return new Origin(library, Map.of());
  }

  private void rule(String name, UnaryOperator<List<PolicyRule>> change) {
    ways.put(
        name,
        kept -> {
          CompiledRules rules = kept.rules();
          kept.write(
              new CompiledRules(
                  change.apply(new ArrayList<>(rules.rules())), rules.mentions(), rules.classes()));
        });
  }

  private static PolicyRule changed(PolicyRule rule, String title, int line, Phase phase) {
    RuleReference at = rule.reference();
    return new PolicyRule(
        new RuleReference(title, at.clause(), at.file(), line),
        phase,
        rule.reads(),
        rule.gathering(),
        rule.comparing(),
        rule.beyondCategory());
  }

  private void rules() {
    rule(
        "titles of rules exchanged",
        rules -> {
          PolicyRule one = rules.get(0);
          PolicyRule two = rules.get(1);
          rules.set(0, changed(one, two.reference().title(), one.reference().line(), one.phase()));
          rules.set(1, changed(two, one.reference().title(), two.reference().line(), two.phase()));
          return rules;
        });
    rule(
        "rule moved to another phase",
        rules -> {
          PolicyRule one = rules.get(0);
          rules.set(0, changed(one, one.reference().title(), one.reference().line(), Phase.REVIEW));
          return rules;
        });
    rule(
        "line number changed",
        rules -> {
          PolicyRule one = rules.get(0);
          rules.set(0, changed(one, one.reference().title(), 999, one.phase()));
          return rules;
        });
  }

  private void archives() {
    added("archive entry with a path upwards", "../../evil.class");
    added("archive entry with a path from the root", "/tmp/evil.class");
    ways.put(
        "archive that grows a thousandfold",
        kept -> {
          try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(kept.file), 1 << 16)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 1_000; i++) {
              out.write(zeros);
            }
          }
        });
  }

  private void places() {
    ways.put(
        "symbolic link to another file",
        kept -> {
          Path outside = kept.folder().resolveSibling("outside");
          Files.move(kept.file, outside);
          Files.createSymbolicLink(kept.file, outside);
        });
    ways.put(
        "symbolic link to itself",
        kept -> {
          Files.delete(kept.file);
          Files.createSymbolicLink(kept.file, kept.file);
        });
    ways.put(
        "symbolic link instead of the folder",
        kept -> {
          Path other = kept.folder().resolveSibling("other");
          Files.move(kept.folder(), other);
          Files.createSymbolicLink(kept.folder(), other);
        });
    ways.put(
        "folder instead of the file",
        kept -> {
          Files.delete(kept.file);
          Files.createDirectory(kept.file);
        });
    ways.put(
        "pipe instead of the file",
        kept -> {
          Files.delete(kept.file);
          new ProcessBuilder("mkfifo", kept.file.toString()).start().waitFor();
        });
    ways.put(
        "file that may not be read",
        kept ->
            Files.setPosixFilePermissions(kept.file, PosixFilePermissions.fromString("-w-------")));
    ways.put(
        "folder that may not be written",
        kept -> {
          Files.delete(kept.file);
          Files.setPosixFilePermissions(
              kept.folder(), PosixFilePermissions.fromString("r-x------"));
        });
    ways.put(
        "folder that is not there",
        kept -> {
          for (File file : Objects.requireNonNull(kept.folder().toFile().listFiles())) {
            Files.delete(file.toPath());
          }
          Files.delete(kept.folder());
        });
    ways.put(
        "half a file of a process that died",
        kept -> {
          byte[] half = Arrays.copyOf(kept.bytes(), kept.bytes().length / 2);
          Files.delete(kept.file);
          Files.write(kept.folder().resolve(".123.part"), half);
        });
  }
}
