/** What a report shows, before any language: intervals, units, periods. */
@NullMarked
package io.levier.common.report.value;

import org.jspecify.annotations.NullMarked;
