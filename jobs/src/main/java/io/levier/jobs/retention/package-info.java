/** Customer-periods and labels in, a churn model and scores out: features as of the cut-off, outcomes apart. */
@NullMarked
package io.levier.jobs.retention;

import org.jspecify.annotations.NullMarked;
