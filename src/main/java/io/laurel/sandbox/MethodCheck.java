package io.laurel.sandbox;

import io.laurel.sandbox.Refusal.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds what the code of one method may not do. */
final class MethodCheck extends MethodVisitor {

  private static final int LARGEST_ARRAY = 1024;
  private static final int LONGEST_TEXT = 20_000;
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
  private static final Set<String> OF_ENUM = Set.of("values", "valueOf", "$values", "<clinit>");

  private final CodeCheck check;
  private final String type;
  private final String method;
  private final boolean frame;
  private int line;
  private @Nullable Integer last;

  /**
   * @param type the class the method belongs to
   * @param frame whether that class holds the rules together and has no code of an author
   */
  MethodCheck(CodeCheck check, String type, String method, boolean frame) {
    super(CodeCheck.API);
    this.check = check;
    this.type = type;
    this.method = method;
    this.frame = frame;
  }

  private void refuse(Kind kind, String subject) {
    check.refuse(type, line, kind, subject);
  }

  private static String name(String internal) {
    return internal.replace('/', '.');
  }

  private static String simple(String internal) {
    return internal.substring(Math.max(internal.lastIndexOf('/'), internal.lastIndexOf('$')) + 1);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    last = null;
    boolean copying = owner.equals("java/lang/System") && name.equals("arraycopy");
    if (!(copying && method.equals("values")) && !mayCall(owner, name, descriptor)) {
      refuse(Kind.CALL, simple(owner) + (name.equals("<init>") ? "" : "." + name));
    }
  }

  private boolean mayCall(String owner, String name, String descriptor) {
    if (owner.startsWith("[")) {
      return name.equals("clone");
    }
    return check.isOwn(name(owner), name + descriptor)
        || (check.allowed().allowsCall(name(owner), name, descriptor)
            && TickingCode.isLimited(owner, name, descriptor));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    last = null;
    boolean writing = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
    boolean allowed =
        check.isOwn(name(owner), name)
            ? !writing || method.equals("<clinit>") || method.equals("<init>")
            : !writing && check.allowed().allowsConstant(name(owner), name);
    if (!allowed) {
      refuse(Kind.FIELD, simple(owner) + "." + name);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String named) {
    if (opcode == Opcodes.ANEWARRAY) {
      checkArray();
    }
    if (opcode == Opcodes.NEW && named.equals("java/lang/Object")) {
      refuse(Kind.CALL, "Object");
    }
    last = null;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      checkArray();
    }
    last = opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH ? Integer.valueOf(operand) : null;
  }

  private void checkArray() {
    if ((last == null || last < 0 || last > LARGEST_ARRAY) && !OF_ENUM.contains(method)) {
      refuse(Kind.ARRAY, "new […]");
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    last = null;
    refuse(Kind.ARRAY, "new […][…]");
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER) {
      refuse(Kind.LOCK, "synchronized");
    }
    last =
        opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5
            ? Integer.valueOf(opcode - Opcodes.ICONST_0)
            : null;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    last = null;
    if (opcode == Opcodes.RET) {
      refuse(Kind.FORM, "subroutine");
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    last = null;
    if (opcode == Opcodes.JSR) {
      refuse(Kind.FORM, "subroutine");
    }
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    last = null;
  }

  @Override
  public void visitLabel(Label label) {
    last = null;
  }

  @Override
  public void visitLdcInsn(Object value) {
    last = value instanceof Integer number ? number : null;
    if (value instanceof Type named) {
      checkType(named);
    } else if (value instanceof Handle || value instanceof ConstantDynamic) {
      refuse(Kind.FORM, "dynamic constant");
    } else if (value instanceof String text && text.length() > LONGEST_TEXT) {
      refuse(Kind.TEXT, Integer.toString(text.length()));
    }
  }

  /** The rules as a whole name the kinds of facts; so does an enum its own type. */
  private void checkType(Type named) {
    boolean own = named.getSort() == Type.OBJECT && check.isOwnType(named.getClassName());
    boolean kind =
        frame && named.getSort() == Type.OBJECT && check.allowed().allowsType(named.getClassName());
    if (!own && !kind) {
      refuse(Kind.TYPE, named.getClassName());
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    last = null;
    boolean joining =
        bootstrap.getOwner().equals(TEXTS) && bootstrap.getName().equals("makeConcatWithConstants");
    boolean lambda =
        bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory");
    if (!joining && !lambda) {
      refuse(Kind.CALL, simple(bootstrap.getOwner()) + "." + bootstrap.getName());
    }
    for (Type shown : joining ? Type.getArgumentTypes(descriptor) : new Type[0]) {
      if (shown.getSort() == Type.ARRAY) {
        refuse(Kind.ARRAY, "text of an array");
      }
    }
    for (Object argument : arguments) {
      if (argument instanceof Handle handle
          && !mayCall(handle.getOwner(), handle.getName(), handle.getDesc())) {
        refuse(Kind.CALL, simple(handle.getOwner()) + "::" + handle.getName());
      }
    }
  }

  /** Whoever catches everything could go on when it has to stop. */
  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
    if (caught == null || !caught.startsWith("java/lang/") || !caught.endsWith("Exception")) {
      refuse(Kind.CATCH, caught == null ? "finally" : simple(caught));
    }
  }
}
