/** Tables in, the driver report out: one HTML file per language. Job {@code write-report}. */
@NullMarked
package io.levier.jobs.report;

import org.jspecify.annotations.NullMarked;
