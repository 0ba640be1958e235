/** Charts as inline SVG. Each has a title, a description made from its data, and a table twin. */
@NullMarked
package io.levier.common.report.chart;

import org.jspecify.annotations.NullMarked;
