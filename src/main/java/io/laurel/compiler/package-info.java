/**
 * Makes checked classes of the text of a policy, or says everything that is wrong with it. Nothing
 * of a policy runs here.
 */
@NullMarked
package io.laurel.compiler;

import org.jspecify.annotations.NullMarked;
