package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ContrastRowsTest {
    private static final StructType USE = StructType.fromDDL("language string, stem string, word string, n_all bigint,"
            + " n_promoter bigint, n_detractor bigint, n_customers bigint, words_all bigint, words_promoter bigint,"
            + " words_detractor bigint");

    private static Row use(String stem, long promoters, long detractors) {
        return new GenericRowWithSchema(
                new Object[] {"fr", stem, stem, promoters + detractors, promoters, detractors, 50L, 4000L, 2000L, 2000L
                },
                USE);
    }

    /** Expensive is a complaint, not expensive is praise; what is very expensive says nothing expensive does not. */
    @Test
    void pairsAreToldWhereTheySayMoreThanTheirWords() {
        List<String> told = ContrastRows.of(List.of(
                        use("cher", 60, 200),
                        use("pas", 150, 150),
                        use("tres", 150, 150),
                        use("pas cher", 55, 5),
                        use("tres cher", 3, 60),
                        use("bien pas", 60, 60)))
                .stream()
                .map(row -> row.getString(1) + " " + row.getString(3))
                .toList();
        assertEquals(List.of("pas cher promoter", "cher detractor"), told);
    }
}
