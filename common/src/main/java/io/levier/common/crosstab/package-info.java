/** Crosstabs as data: which rows of a fact table are counted, by which two variables, over which period. */
@NullMarked
package io.levier.common.crosstab;

import org.jspecify.annotations.NullMarked;
