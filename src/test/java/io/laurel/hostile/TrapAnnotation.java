package io.laurel.hostile;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An annotation a policy may name, but whose static code must never run. */
@Retention(RetentionPolicy.RUNTIME)
public @interface TrapAnnotation {

  /** Not known to the compiler: who reads it makes the static code run. */
  int C = Probe.num("static code of TrapAnnotation");

  /** Any text. */
  String value() default "";
}
