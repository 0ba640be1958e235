/**
 * How long customers stay. Counts per length of stay (who left, who merely was seen no longer, who entered late) go in
 * and merge; survival curves, restricted means, comparisons of groups and hazards by length of stay leave.
 */
@NullMarked
package io.levier.common.survival;

import org.jspecify.annotations.NullMarked;
