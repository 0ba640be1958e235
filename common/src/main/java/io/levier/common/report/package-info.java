/**
 * Records in, one self-contained HTML text out, in English and French. Figures enter as the records of
 * {@link io.levier.common.report.driver}; {@link io.levier.common.report.page} turns them into a page. Nothing here
 * reads a file, a table or a clock.
 */
@NullMarked
package io.levier.common.report;

import org.jspecify.annotations.NullMarked;
