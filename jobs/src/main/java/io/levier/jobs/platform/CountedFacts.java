package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.levier.common.metric.FactTable;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.ResponseWeight;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The facts that metrics and crosstabs count. */
public final class CountedFacts {
    private static final String RAKED = "raked_weight";

    private CountedFacts() {}

    /** The rows of a fact table as they are to be counted: an answer with the weight it was given by raking, if any. */
    public static Dataset<Row> of(Tables tables, FactTable fact) {
        Dataset<Row> rows = tables.read(fact.table()).where(fact.condition());
        return fact == FactTable.RATING && tables.exists(ResponseWeight.TABLE)
                ? weighted(rows, tables.read(ResponseWeight.TABLE))
                : rows;
    }

    /** Answers nobody has weighted, such as those given since, keep the weight they came with. */
    public static Dataset<Row> weighted(Dataset<Row> answers, Dataset<Row> weights) {
        String response = ResponseWeight.RESPONSE_ID.name();
        String weight = Rating.WEIGHT.name();
        Dataset<Row> raked =
                weights.select(col(response), col(ResponseWeight.WEIGHT.name()).as(RAKED));
        return answers.join(raked, answers.col(response).equalTo(raked.col(response)), "left")
                .drop(raked.col(response))
                .withColumn(weight, coalesce(col(RAKED), col(weight)))
                .drop(RAKED);
    }
}
