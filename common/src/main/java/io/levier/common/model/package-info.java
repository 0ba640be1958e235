/** Quality of probabilities: discrimination, calibration, lift, drift. */
@NullMarked
package io.levier.common.model;

import org.jspecify.annotations.NullMarked;
