package io.levier.jobs.text;

import io.levier.common.text.TopicClusters;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Tells which group of words every comment is nearest to. */
final class CommentGroups implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final StructType SCHEMA =
            StructType.fromDDL("language string, cluster int, respondent_id string, score_group string");
    private static final int NONE = -1;

    private final SortedMap<String, TopicClusters> clusters;

    private CommentGroups(SortedMap<String, TopicClusters> clusters) {
        this.clusters = clusters;
    }

    /**
     * One row per comment of a language that has groups.
     *
     * @param comments rows of {@code text/unmatched_comment}
     */
    static Dataset<Row> of(Dataset<Row> comments, SortedMap<String, TopicClusters> clusters) {
        return comments.select("language", "stems", "respondent_id", "score_group")
                .mapPartitions(new CommentGroups(new TreeMap<>(clusters)), Encoders.row(SCHEMA));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> comments) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(comments, 0), false)
                .flatMap(row -> {
                    TopicClusters groups = clusters.get(row.getString(0));
                    return groups == null
                            ? Stream.<Row>empty()
                            : Stream.of(RowFactory.create(
                                    row.getString(0),
                                    groups.of(row.getList(1)).orElse(NONE),
                                    row.getString(2),
                                    row.getString(3)));
                })
                .iterator();
    }
}
