/**
 * How far respondents stand for all customers: weights that repair known margins, and what tells respondents from those
 * who stayed silent. Counts and sums of joint categories go in, whatever the number of answers behind them.
 */
@NullMarked
package io.levier.common.weighting;

import org.jspecify.annotations.NullMarked;
