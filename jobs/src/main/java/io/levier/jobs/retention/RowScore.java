package io.levier.jobs.retention;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Something that says of a training row how likely the customer is to leave. */
interface RowScore extends Serializable {

    /** Between 0 and 1. */
    double of(Row row);
}
