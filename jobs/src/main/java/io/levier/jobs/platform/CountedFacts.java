package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.levier.common.metric.FactTable;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.ResponseWeight;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The facts that metrics and crosstabs count. */
public final class CountedFacts {
    private static final String RAKED = "raked_weight";

    private CountedFacts() {}

    /** The rows of a fact table as they are to be counted: an answer with the weight it was given by raking, if any. */
    public static Dataset<Row> of(Tables tables, FactTable fact) {
        return of(fact, tables::exists, tables::read);
    }

    /**
     * The same for those who only look.
     *
     * @param exists whether there is a table
     * @param read the rows of one that exists
     */
    public static Dataset<Row> of(FactTable fact, Predicate<Table> exists, Function<Table, Dataset<Row>> read) {
        Dataset<Row> rows = read.apply(fact.table()).where(fact.condition());
        return fact == FactTable.RATING && exists.test(ResponseWeight.TABLE)
                ? weighted(rows, read.apply(ResponseWeight.TABLE))
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
