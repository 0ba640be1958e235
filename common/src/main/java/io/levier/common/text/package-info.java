/** What customers write: cleaned, masked, read in its language, sorted by topic, and what it says of how they feel. */
@NullMarked
package io.levier.common.text;

import org.jspecify.annotations.NullMarked;
