/**
 * The words of a rule author: the facts a policy may match and the conclusions it may draw.
 *
 * <p>Policies are DRL files that say {@code import io.laurel.policy.*;} and {@code import static
 * io.laurel.policy.Choices.*;}. Everything here is immutable once a rule has inserted it.
 */
@NullMarked
package io.laurel.policy;

import org.jspecify.annotations.NullMarked;
