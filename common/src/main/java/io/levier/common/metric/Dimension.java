package io.levier.common.metric;

/**
 * A cut: every metric whose fact table has the column is also published per value of it.
 *
 * @param id as it stands in {@code segment_set}
 * @param column column of the fact tables
 * @param maximumCardinality more values than this are refused: a cut is for reading
 */
public record Dimension(String id, String column, Label label, int maximumCardinality) {}
