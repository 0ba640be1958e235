/**
 * What customers expect, what the company believes they do, what it promises, what it delivers and what customers see:
 * levels between which the gaps of service quality lie (Parasuraman, Zeithaml and Berry 1985). No input or output.
 */
@NullMarked
package io.levier.common.gap;

import org.jspecify.annotations.NullMarked;
