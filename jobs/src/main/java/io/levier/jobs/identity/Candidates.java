package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.identity.Comparison;
import io.levier.common.identity.PersonRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of records that share a block key, compared where they meet. Keys carried by one record or by too many are
 * dropped before anything is moved, and a pair that shares several keys is compared under the smallest of them only.
 */
final class Candidates {
    /** {@code customer_id < other_customer_id}, and the code of their {@link Comparison}. */
    static final StructType SCHEMA = StructType.fromDDL("customer_id string, other_customer_id string, comparison int");

    private Candidates() {}

    /**
     * @param cleaned rows of {@link RecordColumns}
     * @param recordsPerBlock keys of more records than this bring nobody together
     */
    static Dataset<Row> compared(Dataset<Row> cleaned, int recordsPerBlock) {
        Dataset<Row> keys = cleaned.select(
                        col("customer_id"), explode(col("block_keys")).as("text"))
                .select(col("customer_id"), xxhash64(col("text")).as("block"));
        Dataset<Row> shared = keys.groupBy("block")
                .agg(count(lit(1)).as("n"))
                .where(col("n").between(2, recordsPerBlock))
                .drop("n");
        Dataset<Row> blocks = keys.join(shared, "block")
                .groupBy("customer_id")
                .agg(array_sort(collect_list("block")).as("blocks"));
        Column[] record = Stream.concat(RecordColumns.CLEANED.stream().map(name -> col(name)), Stream.of(col("blocks")))
                .toArray(Column[]::new);
        return cleaned.join(blocks, "customer_id")
                .select(explode(col("blocks")).as("block"), struct(record).as("record"))
                .groupBy("block")
                .agg(collect_list("record").as("records"))
                .flatMap((FlatMapFunction<Row, Row>) Candidates::pairsOf, Encoders.row(SCHEMA));
    }

    private record Blocked(String customerId, PersonRecord record, List<Long> blocks) {}

    private static Iterator<Row> pairsOf(Row block) {
        long key = block.getLong(0);
        List<Blocked> records = block.<Row>getList(1).stream()
                .map(row -> new Blocked(
                        RecordColumns.customerId(row),
                        RecordColumns.record(row),
                        row.getList(RecordColumns.CLEANED.size())))
                .sorted(Comparator.comparing(Blocked::customerId))
                .toList();
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Blocked left = records.get(i);
            for (Blocked right : records.subList(i + 1, records.size())) {
                if (smallestShared(left.blocks(), right.blocks()) == key) {
                    int comparison =
                            Comparison.of(left.record(), right.record()).code();
                    pairs.add(RowFactory.create(left.customerId(), right.customerId(), comparison));
                }
            }
        }
        return pairs.iterator();
    }

    /** Both lists are sorted and share at least one key. */
    private static long smallestShared(List<Long> left, List<Long> right) {
        int i = 0;
        int j = 0;
        while (!left.get(i).equals(right.get(j))) {
            if (left.get(i) < right.get(j)) {
                i++;
            } else {
                j++;
            }
        }
        return left.get(i);
    }
}
