package io.levier.jobs.drivers;

import io.levier.common.drivers.ScoreMeat;
import java.io.Serializable;

/**
 * Scores of one bucket. Sums of doubles depend on their order: inside a bucket it is sorted, between buckets fixed.
 * Public because Spark's encoders take nothing else.
 */
public record BucketScores(int bucket, ScoreMeat meat) implements Serializable {}
