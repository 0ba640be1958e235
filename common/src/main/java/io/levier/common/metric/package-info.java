/** Metric definitions as data: kinds, the sums each needs, and the estimate made of them. */
@NullMarked
package io.levier.common.metric;

import org.jspecify.annotations.NullMarked;
