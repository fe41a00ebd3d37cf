package io.laurel.compiler;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Changes the code of a class as somebody would who wants it to do something else. */
final class HostileCode {

  private static final String PROBE = "io/laurel/hostile/Probe";
  private static final Handle PROBE_METHOD =
      new Handle(
          Opcodes.H_INVOKESTATIC, PROBE, "str", "(Ljava/lang/String;)Ljava/lang/String;", false);

  private HostileCode() {}

  static byte[] callingProbe(byte[] code) {
    return atStart(code, HostileCode::callProbe);
  }

  static byte[] exiting(byte[] code) {
    return atStart(
        code,
        m -> {
          m.visitInsn(Opcodes.ICONST_0);
          m.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        });
  }

  static byte[] takingFromEmptyStack(byte[] code) {
    return atStart(code, m -> m.visitInsn(Opcodes.POP));
  }

  static byte[] loadingConstant(byte[] code) {
    return atStart(
        code,
        m -> {
          m.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/String;", PROBE_METHOD));
          m.visitInsn(Opcodes.POP);
        });
  }

  static byte[] linkedByProbe(byte[] code) {
    return atStart(code, m -> m.visitInvokeDynamicInsn("run", "()V", PROBE_METHOD));
  }

  static byte[] catchingEverything(byte[] code) {
    return atStart(
        code,
        m -> {
          Label from = new Label();
          Label to = new Label();
          Label after = new Label();
          m.visitTryCatchBlock(from, to, to, "java/lang/Throwable");
          m.visitLabel(from);
          m.visitJumpInsn(Opcodes.GOTO, after);
          m.visitLabel(to);
          m.visitInsn(Opcodes.POP);
          m.visitLabel(after);
        });
  }

  private static void callProbe(MethodVisitor method) {
    method.visitLdcInsn("kept");
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, PROBE, "str", "(Ljava/lang/String;)Ljava/lang/String;", false);
    method.visitInsn(Opcodes.POP);
  }

  static byte[] withStaticInitialiser(byte[] code) {
    boolean[] has = {false};
    byte[] changed = change(code, "<clinit>"::equals, m -> callAndTell(m, has));
    if (has[0]) {
      return changed;
    }
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(writer, 0);
    MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    start.visitCode();
    callProbe(start);
    start.visitInsn(Opcodes.RETURN);
    start.visitMaxs(1, 0);
    start.visitEnd();
    return writer.toByteArray();
  }

  private static void callAndTell(MethodVisitor method, boolean[] told) {
    told[0] = true;
    callProbe(method);
  }

  static byte[] extending(byte[] code, String parent) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String old, String[] faces) {
            super.visit(version, access, name, signature, parent, faces);
          }
        },
        0);
    return writer.toByteArray();
  }

  static byte[] ofNewerVersion(byte[] code) {
    byte[] newer = code.clone();
    newer[7] = 99;
    return newer;
  }

  static byte[] withoutTicks(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    boolean[] first = {true};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(
                Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String method, String type, boolean isInterface) {
                if (method.equals("tick") && first[0]) {
                  first[0] = false;
                } else {
                  super.visitMethodInsn(opcode, owner, method, type, isInterface);
                }
              }
            };
          }
        },
        0);
    return writer.toByteArray();
  }

  /** A class of its own that records when it is started. */
  static byte[] evil(String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
    MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    start.visitCode();
    callProbe(start);
    start.visitInsn(Opcodes.RETURN);
    start.visitMaxs(1, 0);
    start.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static byte[] atStart(byte[] code, Consumer<MethodVisitor> added) {
    return change(code, name -> !name.startsWith("<") && !name.startsWith("$"), added);
  }

  private static byte[] change(
      byte[] code, Predicate<String> which, Consumer<MethodVisitor> added) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            return (access & Opcodes.ACC_ABSTRACT) != 0 || !which.test(name)
                ? method
                : new MethodVisitor(Opcodes.ASM9, method) {
                  @Override
                  public void visitCode() {
                    super.visitCode();
                    added.accept(this);
                  }
                };
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
