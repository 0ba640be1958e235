/** Effects, customers reached and costs in; out comes what initiatives brought back, how sure that is, and what was assumed. */
@NullMarked
package io.levier.common.roi;

import org.jspecify.annotations.NullMarked;
