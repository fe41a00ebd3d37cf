/** Runs judgements: feeds the rules of a policy phase by phase and keeps what they conclude. */
@NullMarked
package io.laurel.engine;

import org.jspecify.annotations.NullMarked;
