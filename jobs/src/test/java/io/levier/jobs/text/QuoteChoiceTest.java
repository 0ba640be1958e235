package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which of the comments that may be quoted are. */
@OnSpark
class QuoteChoiceTest {
    /** Bo says what Ana said, without capitals and stops; Cy says something else, and Di may not be quoted. */
    @Test
    void theSameWordsAreQuotedOnce(SparkSession spark) {
        List<String> quoted = TestSql.of(spark)
                .query(
                        "text/quote",
                        Map.of("quotable", spark.sql("""
                                                select respondent_id as response_id, 'why' as question_id, respondent_id,
                                                    date'2026-01-05' as completed_on, 'high' as score_group,
                                                    'en' as language, text, may_be_quoted, 'courtesy' as topic, closeness
                                                from values
                                                    ('ana', 'Staff in the shop were lovely, thanks.', true, 0.9D),
                                                    ('bo', 'staff in the shop were lovely thanks', true, 0.8D),
                                                    ('cy', 'Staff in the shop were friendly, thanks.', true, 0.7D),
                                                    ('di', 'Staff in the shop were patient, thanks.', false, 0.95D)
                                                    as t(respondent_id, text, may_be_quoted, closeness)
                                                """)),
                        Map.of("k_anonymity", 2, "most_quotes", 3, "rule", "nearest"))
                .collectAsList()
                .stream()
                .map(row -> row.getAs("place") + " " + row.getAs("response_id"))
                .sorted()
                .toList();

        assertEquals(List.of("1 ana", "2 cy"), quoted);
    }
}
