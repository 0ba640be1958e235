/** Feedback in, key drivers out: one pass for exact moments, one for clustered errors, everything else from these. */
@NullMarked
package io.levier.jobs.drivers;

import org.jspecify.annotations.NullMarked;
