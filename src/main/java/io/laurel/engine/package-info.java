/** Compiles policies and runs judgements. The only package that knows the rule engine. */
@NullMarked
package io.laurel.engine;

import org.jspecify.annotations.NullMarked;
