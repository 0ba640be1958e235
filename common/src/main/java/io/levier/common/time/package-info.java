/** Periods and the calendar in the reporting time zone. */
@NullMarked
package io.levier.common.time;

import org.jspecify.annotations.NullMarked;
