/** An HTML page in which text cannot become markup: every string is escaped on its way out. */
@NullMarked
package io.levier.common.report.html;

import org.jspecify.annotations.NullMarked;
