package io.levier.jobs.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.SparkExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Records that hang together have one label, however far apart they are. */
@OnSpark
class ComponentsTest {
    private final SparkSession spark;

    ComponentsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The labels of a chain in which each record shares one key with the next. */
    private Set<String> labels(List<String> chain) {
        List<Row> records = chain.stream()
                .map(record -> RowFactory.create(record, "0|" + record))
                .toList();
        List<Row> shared = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            shared.add(RowFactory.create(chain.get(i - 1), "key:" + i));
            shared.add(RowFactory.create(chain.get(i), "key:" + i));
        }
        return SparkExtension.withoutCode(spark, () -> {
            List<Row> found = Components.labels(
                            frame("customer_id string, label string", records),
                            frame("customer_id string, link string", shared))
                    .collectAsList();
            assertEquals(chain.size(), found.size());
            return found.stream().map(row -> row.<String>getAs("label")).collect(Collectors.toCollection(TreeSet::new));
        });
    }

    private Dataset<Row> frame(String columns, List<Row> rows) {
        return spark.createDataFrame(rows, StructType.fromDDL(columns));
    }

    private static List<String> byAge(int records) {
        return IntStream.range(0, records)
                .mapToObj(i -> String.format(Locale.ROOT, "r%03d", i))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void aLongChainIsOnePerson() {
        assertEquals(Set.of("0|r000"), labels(byAge(300)));
    }

    /** The oldest two at the ends, so that the name of one has to come all the way. */
    @Test
    void theOldestMayStandAtTheEnd() {
        List<String> chain = byAge(40);
        Collections.rotate(chain, -1);
        assertEquals(Set.of("0|r000"), labels(chain));
    }

    @Test
    void theOrderOfAgesDoesNotMatter() {
        List<String> chain = byAge(40);
        Collections.shuffle(chain, new Random(7));
        assertEquals(Set.of("0|r000"), labels(chain));
    }
}
