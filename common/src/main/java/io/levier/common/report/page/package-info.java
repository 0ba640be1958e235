/** The driver report as a page: one class per section, in the order a reader needs them. */
@NullMarked
package io.levier.common.report.page;

import org.jspecify.annotations.NullMarked;
