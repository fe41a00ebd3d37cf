package io.laurel.authoring;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of the vocabulary say about themselves, in plain words. */
final class SourceDocs {

  private static final String NOT_FOR_AUTHORS = "For the engine";

  /**
   * A type of the vocabulary.
   *
   * @param name its simple name
   * @param extending what it extends, without type arguments, or an empty text
   * @param text its description
   * @param members public methods, record components and constants, in the order of the source
   */
  record Type(String name, String extending, String text, List<Member> members) {}

  /**
   * A public member.
   *
   * @param parameters types and names, empty for constants and record components
   * @param result the type it gives
   */
  record Member(String name, List<String> parameters, String result, boolean fixed, String text) {}

  private static final Pattern TAG = Pattern.compile("\\{@(?:code|link|literal)\\s+([^{}]*)}");

  private final Map<String, Type> types = new LinkedHashMap<>();

  private SourceDocs() {}

  /** The types of a source folder, by name. */
  static Map<String, Type> of(Path folder) {
    SourceDocs docs = new SourceDocs();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> sources = Files.list(folder);
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> paths = sources.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        docs.new Reader(trees).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return docs.types;
  }

  private final class Reader extends TreePathScanner<Void, Void> {

    private final DocTrees trees;

    Reader(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      if (!tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
          && tree.getKind() != Tree.Kind.ENUM) {
        return null;
      }
      String doc = doc(getCurrentPath());
      if (doc.contains(NOT_FOR_AUTHORS)) {
        return null;
      }
      List<Member> members = new ArrayList<>();
      for (Tree each : tree.getMembers()) {
        String text = doc(new TreePath(getCurrentPath(), each));
        if (each instanceof MethodTree method
            && isOpen(method)
            && !text.contains(NOT_FOR_AUTHORS)) {
          members.add(
              new Member(
                  method.getName().toString(),
                  method.getParameters().stream().map(SourceDocs::parameter).toList(),
                  String.valueOf(method.getReturnType()),
                  method.getModifiers().getFlags().contains(Modifier.STATIC),
                  plain(text)));
        } else if (each instanceof VariableTree field) {
          field(tree, doc, field, text, members);
        }
      }
      types.put(
          tree.getSimpleName().toString(),
          new Type(
              tree.getSimpleName().toString(),
              tree.getExtendsClause() == null
                  ? ""
                  : tree.getExtendsClause().toString().replaceFirst("<.*", ""),
              plain(doc),
              members));
      return super.visitClass(tree, null);
    }

    private void field(
        ClassTree tree, String doc, VariableTree field, String text, List<Member> members) {
      boolean constant =
          tree.getKind() == Tree.Kind.ENUM
              && field.getModifiers().getFlags().contains(Modifier.STATIC);
      boolean component =
          tree.getKind() == Tree.Kind.RECORD
              && !field.getModifiers().getFlags().contains(Modifier.STATIC);
      if (constant || component) {
        members.add(
            new Member(
                field.getName().toString(),
                List.of(),
                String.valueOf(field.getType()),
                constant,
                constant ? plain(text) : parameterText(doc, field.getName().toString())));
      }
    }

    private String doc(TreePath path) {
      String doc = trees.getDocComment(path);
      return doc == null ? "" : doc;
    }
  }

  private static boolean isOpen(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && method.getReturnType() != null
        && method.getModifiers().getAnnotations().stream()
            .noneMatch(a -> a.getAnnotationType().toString().equals("Override"));
  }

  private static String parameter(VariableTree parameter) {
    return parameter.getType() + " " + parameter.getName();
  }

  private static String parameterText(String doc, String name) {
    Matcher tag = Pattern.compile("(?s)@param " + name + " (.*?)(?=\\n\\s*@|\\z)").matcher(doc);
    return tag.find() ? plain(tag.group(1)) : "";
  }

  /** The description as plain text with backticks; block tags are left out. */
  private static String plain(String doc) {
    String body = doc.replaceFirst("(?s)(^|\\n)\\s*@(param|return|throws|see|since)\\b.*", "");
    body = TAG.matcher(body).replaceAll(m -> Matcher.quoteReplacement(code(m.group(1))));
    body = body.replaceAll("(?s)<pre>(.*?)</pre>", "").replaceAll("</?[a-z]+>", "");
    return Stream.of(body.split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String code(String text) {
    return "`"
        + text.strip().replaceAll("\\s+", " ").replaceFirst("^#", "").replace('#', '.')
        + "`";
  }
}
