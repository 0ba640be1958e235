/** Tests of the driver report on planted tables. */
@NullMarked
package io.levier.jobs.report;

import org.jspecify.annotations.NullMarked;
