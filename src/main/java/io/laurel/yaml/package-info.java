/** YAML files as plain text values that know their place. */
@NullMarked
package io.laurel.yaml;

import org.jspecify.annotations.NullMarked;
