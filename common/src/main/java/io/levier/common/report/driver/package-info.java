/** The driver report as immutable records: what a job fills from its tables. */
@NullMarked
package io.levier.common.report.driver;

import org.jspecify.annotations.NullMarked;
