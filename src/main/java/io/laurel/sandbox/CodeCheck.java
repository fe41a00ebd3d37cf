package io.laurel.sandbox;

import io.laurel.sandbox.Refusal.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads the compiled code of a policy before it is loaded and finds all that it may not do. Nothing
 * of it runs meanwhile.
 */
public final class CodeCheck {

  static final int API = Opcodes.ASM9;

  private static final Pattern INTERFACE =
      Pattern.compile(
          "org/drools/model/(Model|DomainClassMetadata|functions/(Block|Function|Predicate)\\d+|functions/HashedExpression)");
  private static final Pattern METADATA =
      Pattern.compile("DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?");
  private static final Pattern FRAME =
      Pattern.compile("Rules[0-9A-F]{32}(RuleMethods\\d+)?|" + METADATA.pattern());
  private static final Pattern LAMBDA =
      Pattern.compile("Lambda(Consequence|Predicate|Extractor)[0-9A-F]{32}");
  private static final Set<String> SPECIAL =
      Set.of(
          "finalize",
          "clone",
          "readObject",
          "writeObject",
          "readResolve",
          "writeReplace",
          "readExternal",
          "writeExternal");

  private final Map<String, byte[]> classes;
  private final AllowList allowed;
  private final Map<String, Set<String>> members = new HashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private CodeCheck(Map<String, byte[]> classes, AllowList allowed) {
    this.classes = classes;
    this.allowed = allowed;
  }

  /** All that the classes, given by name, may not do; empty when they may be loaded. */
  public static List<Refusal> of(Map<String, byte[]> classes, AllowList allowed) {
    CodeCheck check = new CodeCheck(new TreeMap<>(classes), allowed);
    try {
      check.classes.forEach(check::index);
      check.classes.forEach(check::check);
    } catch (RuntimeException e) {
      // Bytes that are no class make the reader fail in one way or another.
      check.refusals.add(new Refusal("", 0, Kind.FORM, "damaged code"));
    }
    return List.copyOf(check.refusals);
  }

  private void index(String name, byte[] code) {
    ClassReader reader = new ClassReader(code);
    Set<String> own = new HashSet<>();
    members.put(name, own);
    if (!reader.getClassName().replace('/', '.').equals(name)) {
      refusals.add(new Refusal("", 0, Kind.FORM, reader.getClassName()));
    }
    reader.accept(
        new ClassVisitor(API) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String method,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            own.add(method + descriptor);
            return null;
          }

          @Override
          public @Nullable FieldVisitor visitField(
              int access,
              String field,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            own.add(field);
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  private void check(String name, byte[] code) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    boolean frame = FRAME.matcher(simple).matches();
    if (!frame && !LAMBDA.matcher(simple).matches()) {
      refusals.add(new Refusal(name, 0, Kind.OWN_TYPE, simple));
    }
    new ClassReader(code).accept(new Inspection(name, frame), ClassReader.SKIP_FRAMES);
  }

  /** Whether a member is one of the policy itself. */
  boolean isOwn(String type, String member) {
    return members.getOrDefault(type, Set.of()).contains(member);
  }

  boolean isOwnType(String type) {
    return members.containsKey(type);
  }

  AllowList allowed() {
    return allowed;
  }

  void refuse(String type, int line, Kind kind, String subject) {
    refusals.add(new Refusal(type, line, kind, subject));
  }

  private final class Inspection extends ClassVisitor {

    private final String type;
    private final boolean frame;

    Inspection(String type, boolean frame) {
      super(API);
      this.type = type;
      this.frame = frame;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      if (!"java/lang/Object".equals(superName) && !"java/lang/Enum".equals(superName)) {
        refuse(type, 0, Kind.OWN_TYPE, String.valueOf(superName).replace('/', '.'));
      }
      for (String each : interfaces == null ? new String[0] : interfaces) {
        if (!INTERFACE.matcher(each).matches()) {
          refuse(type, 0, Kind.OWN_TYPE, each.replace('/', '.'));
        }
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
        refuse(type, 0, Kind.LOCK, name);
      }
      if (SPECIAL.contains(name)) {
        refuse(type, 0, Kind.FORM, name);
      }
      return new MethodCheck(CodeCheck.this, type, name, frame);
    }
  }
}
