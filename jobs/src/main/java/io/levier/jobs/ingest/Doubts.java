package io.levier.jobs.ingest;

/**
 * What is told of accepted rows without being held against them.
 *
 * @param undecidedKeys keys of which rows differ that neither a date nor the order of files tells apart
 * @param offClock times their zone skipped or had twice when its clocks were changed
 */
record Doubts(long undecidedKeys, long offClock) {}
