package io.laurel.fuzz;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The types that compiled code calls, read without the help of the sandbox it is to check. */
final class CalledByPolicy {

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java/lang/Class",
          "java/lang/ClassLoader",
          "java/lang/Module",
          "java/lang/Process",
          "java/lang/ProcessBuilder",
          "java/lang/Runtime",
          "java/lang/System",
          "java/lang/Thread",
          "java/lang/ThreadLocal",
          "java/util/Random",
          "java/util/ServiceLoader",
          "java/util/UUID");

  private static final Set<String> FORBIDDEN_PACKAGES =
      Set.of(
          "com/sun/",
          "io/laurel/engine/",
          "io/laurel/hostile/",
          "java/io/",
          "java/lang/invoke/",
          "java/lang/reflect/",
          "java/net/",
          "java/nio/",
          "java/security/",
          "java/util/concurrent/",
          "javax/",
          "jdk/",
          "sun/");

  private static final Set<String> HARMLESS = Set.of("java/lang/System.arraycopy");

  private CalledByPolicy() {}

  /** Those of the called types that no policy may call. */
  static Set<String> forbidden(byte[] compiled) {
    Set<String> found = new TreeSet<>();
    ClassVisitor reader =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitMethodInsn(
                  int code, String owner, String called, String of, boolean isInterface) {
                if (isForbidden(owner) && !HARMLESS.contains(owner + "." + called)) {
                  found.add(owner + "." + called);
                }
              }
            };
          }
        };
    new ClassReader(compiled).accept(reader, 0);
    return found;
  }

  private static boolean isForbidden(String owner) {
    return FORBIDDEN.contains(owner) || FORBIDDEN_PACKAGES.stream().anyMatch(owner::startsWith);
  }
}
