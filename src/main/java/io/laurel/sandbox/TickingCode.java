package io.laurel.sandbox;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the code of a policy count its steps: each method and each round of a loop is one. What
 * makes texts and numbers grow is done by {@link Steps} instead, with a limit.
 */
public final class TickingCode {

  private static final String STEPS = "io/laurel/sandbox/Steps";
  private static final String TEXT = "java/lang/String";
  private static final String ANY_TEXT = "(Ljava/lang/Object;)L" + TEXT + ";";
  private static final String NUMBER = "java/math/BigDecimal";
  private static final Set<String> GROWING =
      Set.of("add", "subtract", "multiply", "divide", "setScale", "toString", "toPlainString");
  private static final String PATTERN = "java/util/regex/Pattern";
  private static final String MATCHES = "org/drools/model/operators/MatchesOperator";
  private static final String STEPWISE = "io/laurel/engine/StepwiseMatches";
  private static final Set<String> LISTS =
      Set.of("java/util/List", "java/util/ArrayList", "java/util/Arrays");
  private static final Set<String> TEXTS = Set.of("concat", "join", "valueOf");

  private TickingCode() {}

  /** Whether a method is one that is done with a limit, or needs none. */
  static boolean isLimited(String owner, String name, String descriptor) {
    return !owner.equals(NUMBER)
        || !GROWING.contains(name)
        || Arrays.stream(Steps.class.getMethods())
            .filter(m -> m.getName().equals(name))
            .anyMatch(m -> Type.getMethodDescriptor(m).equals(withNumber(descriptor)));
  }

  private static String withNumber(String descriptor) {
    return "(L" + NUMBER + ";" + descriptor.substring(1);
  }

  /** The same classes, by name, counting their steps. */
  public static Map<String, byte[]> of(Map<String, byte[]> classes) {
    Map<String, byte[]> ticking = new TreeMap<>();
    classes.forEach((name, code) -> ticking.put(name, of(code)));
    return ticking;
  }

  private static byte[] of(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(CodeCheck.API, writer) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean making = name.equals("<clinit>") || name.equals("<init>");
            return making || (access & Opcodes.ACC_ABSTRACT) != 0 ? method : new Ticks(method);
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Ticks extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();

    Ticks(MethodVisitor method) {
      super(CodeCheck.API, method);
    }

    private void tick() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "tick", "()V", false);
    }

    private void limitText() {
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, STEPS, "text", "(L" + TEXT + ";)L" + TEXT + ";", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      tick();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        tick();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
      tick();
      super.visitTableSwitchInsn(least, most, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      tick();
      super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(PATTERN) && name.equals("matcher")) {
        String on = "(L" + PATTERN + ";Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, on, false);
      } else if (owner.equals(TEXT) && name.equals("split")) {
        String both = "(L" + TEXT + ";L" + TEXT + ";)[L" + TEXT + ";";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, both, false);
      } else if (owner.equals(TEXT) && name.equals("matches")) {
        String both = "(L" + TEXT + ";L" + TEXT + ";)Z";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, both, false);
      } else if (owner.equals(TEXT) && name.equals("valueOf") && descriptor.equals(ANY_TEXT)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "shown", ANY_TEXT, false);
      } else if (owner.equals(NUMBER) && GROWING.contains(name)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, withNumber(descriptor), false);
      } else if (LISTS.contains(owner) && name.equals("add")) {
        String both = "(Ljava/util/List;Ljava/lang/Object;)Z";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, both, false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (LISTS.contains(owner) && opcode == Opcodes.INVOKESTATIC) {
          String flat = "(Ljava/util/List;)Ljava/util/List;";
          super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "flat", flat, false);
        }
        if (owner.equals(TEXT) && TEXTS.contains(name)) {
          limitText();
        }
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (owner.equals(MATCHES)) {
        super.visitFieldInsn(opcode, STEPWISE, name, "L" + STEPWISE + ";");
      } else {
        super.visitFieldInsn(opcode, owner, name, descriptor);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
      if (descriptor.endsWith(")L" + TEXT + ";")) {
        limitText();
      }
    }
  }
}
