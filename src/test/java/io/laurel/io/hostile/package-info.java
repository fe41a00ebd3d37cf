/** Contests as they should not be: damaged, absurd or malicious files, made from seeds. */
package io.laurel.io.hostile;
