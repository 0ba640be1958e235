/** The suite's own book-keeping: runs, writes, quality results. */
@NullMarked
package io.levier.common.table.ops;

import org.jspecify.annotations.NullMarked;
