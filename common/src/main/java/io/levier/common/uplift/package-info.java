/**
 * Whether contacting customers changes what they do, and whether scores find those whom it changes most. Only where contact
 * was randomised: counts of treated and untreated cases per score go in, effects and uplift curves with errors leave.
 */
@NullMarked
package io.levier.common.uplift;

import org.jspecify.annotations.NullMarked;
