/** Processes as data: which event log a journey is read from, how it may go, and the funnel that is counted in it. */
@NullMarked
package io.levier.common.journey;

import org.jspecify.annotations.NullMarked;
