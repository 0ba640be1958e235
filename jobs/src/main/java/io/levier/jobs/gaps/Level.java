package io.levier.jobs.gaps;

import io.levier.common.gap.GapMoments;

/**
 * What is known of a source at a place.
 *
 * @param isHidden it is of few people, or would tell something that is
 */
record Level(GapMoments moments, boolean isHidden) {}
