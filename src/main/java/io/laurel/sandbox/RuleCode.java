package io.laurel.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** Tells which rules the classes of a compiled policy belong to; rules alike share their code. */
public final class RuleCode {

  private static final String DSL = "org/drools/modelcompiler/dsl/pattern/D";

  private RuleCode() {}

  /** The titles of the rules by the name of the class that has their code. */
  public static Map<String, Set<String>> owners(Map<String, byte[]> classes) {
    Map<String, Set<String>> owners = new TreeMap<>();
    classes.forEach(
        (name, code) -> {
          if (name.contains("RuleMethods")) {
            new ClassReader(code)
                .accept(
                    new Methods(classes.keySet(), owners),
                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
          }
        });
    return owners;
  }

  private static final class Methods extends ClassVisitor {

    private final Set<String> own;
    private final Map<String, Set<String>> owners;

    Methods(Set<String> own, Map<String, Set<String>> owners) {
      super(CodeCheck.API);
      this.own = own;
      this.owners = owners;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(api) {
        private final Set<String> used = new TreeSet<>();
        private String last = "";
        private String title = "";

        @Override
        public void visitLdcInsn(Object value) {
          last = value instanceof String text ? text : "";
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          used.add(owner.replace('/', '.'));
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String type, boolean isInterface) {
          if (owner.equals(DSL) && method.equals("rule")) {
            title = last;
          }
          used.add(owner.replace('/', '.'));
        }

        @Override
        public void visitEnd() {
          used.retainAll(own);
          used.forEach(u -> owners.computeIfAbsent(u, c -> new TreeSet<>()).add(title));
        }
      };
    }
  }
}
