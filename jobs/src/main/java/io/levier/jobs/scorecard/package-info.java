/** Metrics, targets and owners in; out comes what customers say beside how it was done. */
@NullMarked
package io.levier.jobs.scorecard;

import org.jspecify.annotations.NullMarked;
