/**
 * Quality of probabilities: discrimination, calibration, lift, profit and drift. Counts of both classes per distinct
 * score enter, so results do not depend on the order of ties; measures and calibration maps leave.
 */
@NullMarked
package io.levier.common.model;

import org.jspecify.annotations.NullMarked;
