package io.levier.common.config;

import java.util.Optional;

/**
 * How a table of a database is read.
 *
 * @param mark column that only grows as rows are added and changed; what lies before the highest one seen is not read again
 * @param overlapHours hours before that mark that are read again all the same, for rows that were committed late
 */
public record DatabaseTable(Connection connection, Optional<String> mark, int overlapHours) {}
