/** Records in, HTML out: words in two languages, tables, and charts as inline SVG. */
@NullMarked
package io.levier.common.report;

import org.jspecify.annotations.NullMarked;
