package io.levier.jobs.curate;

import io.levier.common.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table and the rows it is to hold. */
record Curated(Table table, Dataset<Row> rows) {}
