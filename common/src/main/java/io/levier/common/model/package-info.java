/**
 * Models of categories and the quality of probabilities: regressions with errors by customer; discrimination, calibration,
 * lift, profit and drift. Counts per distinct score or pattern enter, so results do not depend on the order of rows;
 * fits, measures and calibration maps leave.
 */
@NullMarked
package io.levier.common.model;

import org.jspecify.annotations.NullMarked;
