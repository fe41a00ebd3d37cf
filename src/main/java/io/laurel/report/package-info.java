/** Outcomes and explanations as text for people, in Chinese and English. */
@NullMarked
package io.laurel.report;

import org.jspecify.annotations.NullMarked;
