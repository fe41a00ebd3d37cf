package io.laurel.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the text of a policy as slips of the hand do, and as somebody does who means harm. */
final class Slips {

  private static final Pattern WORD =
      Pattern.compile("\"[^\"\n]*\"|[\\w$.]+|\\s+|.", Pattern.DOTALL);

  /** Words that mean something to the rule language, to the compiler or to an attacker. */
  private static final List<String> WORDS =
      List.of(
          "rule \"x\" @phase(\"award\") when then end",
          "package p;",
          "import java.io.File;",
          "import static java.lang.System.exit;",
          "import function io.laurel.hostile.Probe.num;",
          "import accumulate java.util.ArrayList a;",
          "global java.util.List all;",
          "declare Entry extends Thread end",
          "declare enum E A(io.laurel.hostile.Probe.num(\"enum\")); v: int end",
          "query everybody() Entry() end",
          "function int f(int n) { return f(n + 1) + f(n); }",
          "function void g() { while (true) { } }",
          "dialect \"mvel\"",
          "salience 10",
          "salience ( io.laurel.hostile.Probe.num(\"salience\") )",
          "no-loop true",
          "agenda-group \"award\"",
          "timer (int: 0 1s)",
          "enabled ( io.laurel.hostile.Probe.bool(\"enabled\") )",
          "eval( true )",
          "eval( io.laurel.hostile.Probe.bool(\"eval\") )",
          "io.laurel.hostile.Probe.num(\"call\") > 0",
          "new io.laurel.hostile.Trap()",
          "io.laurel.hostile.Trap.C",
          "Class.forName(\"io.laurel.hostile.Trap\")",
          "getClass().getClassLoader()",
          "System.exit(0);",
          "Runtime.getRuntime().exec(\"true\")",
          "Thread.sleep(100000);",
          "new Thread( () -> { } ).start();",
          "drools.halt();",
          "kcontext.getKieRuntime().fireAllRules();",
          "update( $e );",
          "delete( $e );",
          "insert( \"text\" );",
          "insert( new Object() );",
          "insertLogical( $e );",
          "while (true) { }",
          "for (int i = 0; i < 2000000000; i++) { i--; }",
          "String s = \"x\"; while (true) s = s + s;",
          "try { } catch (Throwable t) { }",
          "int[] a = new int[2000000000];",
          "Entry() Entry() Entry() Entry()",
          "from collect( Entry() )",
          "accumulate( Entry(); $all : collectList() )",
          "accumulate( Entry( $v : total ); $n : average( $v ) )",
          "accumulate( Entry(), init( int n = 0; ), action( n++; ), reverse( n--; ), result( n ) )",
          "not( Entry() )",
          "exists( Entry() )",
          "forall( Entry() )",
          "or",
          "and",
          "name matches \"(a+)+b\"",
          "soundslike \"x\"",
          "str[startsWith] \"x\"",
          "this#java.lang.String.length > 0",
          "!.name",
          "name!.length",
          "/entries[ name ]",
          "$x : Entry()",
          "then[done]",
          "do[done]",
          "if ( true ) break[done]",
          "@phase(\"score\")",
          "@clause(\"9.9\")",
          "@watch(*)",
          "@propertyReactive",
          "extends \"x\"",
          "over window:time( 1s )",
          "from entry-point x",
          "0.1",
          "1e999999999",
          "99999999999999999999",
          "-1",
          "2147483648",
          "1B",
          "1e400B",
          "null",
          "this",
          "\"",
          "'",
          "`",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ";",
          ",",
          "==",
          "=",
          "||",
          "&&",
          "*/",
          "/*",
          "//",
          "\\u0022",
          "\\",
          "（",
          "）",
          "，",
          "；",
          "“",
          "”",
          "\u0000",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\uD800",
          "\r",
          "\u2028",
          "一等奖",
          "𝔘");

  private final SplittableRandom random;

  Slips(SplittableRandom random) {
    this.random = random;
  }

  /** The text with one change. */
  String in(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return WORDS.get(random.nextInt(WORDS.size()));
    }
    int at = random.nextInt(words.size());
    switch (random.nextInt(8)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
      case 2 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
      case 3 -> words.set(at, misspelt(words.get(at)));
      case 4 -> words.set(at, words.set(random.nextInt(words.size()), words.get(at)));
      case 5 -> words.add(random.nextInt(words.size()), words.get(at));
      case 6 -> words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(40))).clear();
      default -> repeat(words, at);
    }
    return String.join("", words);
  }

  private void repeat(List<String> words, int at) {
    List<String> some =
        List.copyOf(words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(40))));
    for (int i = 1 << random.nextInt(6); i > 0; i--) {
      words.addAll(at, some);
    }
  }

  private String misspelt(String word) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + word.charAt(at) + word.charAt(at) + after;
      case 2 -> before + Character.toUpperCase(word.charAt(at)) + after;
      default -> before + (char) random.nextInt(32, 127) + after;
    };
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(word.group());
    }
    return words;
  }
}
