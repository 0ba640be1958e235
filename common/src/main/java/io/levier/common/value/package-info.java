/**
 * What customers without a contract are worth: how often they buy, whether they still do, and what a purchase brings.
 * Counts per distinct purchase history go in; fitted models, probabilities and expected purchases and values leave.
 */
@NullMarked
package io.levier.common.value;

import org.jspecify.annotations.NullMarked;
