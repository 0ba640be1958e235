package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.SparkExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A marketplace with reviews in Portuguese, all jobs over it, against figures counted by others. */
@ExtendWith(SparkExtension.class)
class RealMarketplaceIT {
    @TempDir
    private static Path shared = Path.of("");

    /** All jobs over the marketplace, as its example promises; by whichever test asks first. */
    private static RealExports olist() {
        Path input = RealExports.data("olist");
        RealExports olist = RealExports.in(shared, "olist");
        olist.succeedsOnce(input);
        return olist;
    }

    @Test
    void reviewsAreStarsAndNoNps() {
        RealExports olist = olist();
        assertEquals("1701 478 1281 2887 8597", olist.value("""
            select concat_ws(' ', array_agg(n))
            from (
                select count(*) as n from survey_answer
                where question_id = 'stars' group by value_number order by value_number
            )
            """));
        assertEquals(
                "0", olist.value("select count(*) from metric_values where metric_id = 'nps' and value is not null"));
        assertTrue(Files.exists(olist.report().resolve("driver-report.fr.html")));
    }

    /** A language beside those of the house needs one file of the configuration. */
    @Test
    void messagesAreReadInPortuguese() {
        RealExports olist = olist();
        assertEquals("pt true true true true", olist.value("""
                        select concat_ws(
                            ' ', language, is_read, n_with_topic > 0.6 * n_comments, has_sentiment,
                            macro_f1 > 2 * baseline_macro_f1 and accuracy > baseline_accuracy
                        )
                        from verbatim_language where n_comments > 1000
                        """));
        // Late parcels are complained of, the products themselves praised.
        assertEquals("true", olist.value("""
                        select max(csat) filter (where topic = 'product_quality')
                            > 20 + max(csat) filter (where topic = 'first_time_right')
                        from topic_metric where period_type = 'all'
                        """));
        assertEquals(
                "true",
                olist.value("select count(distinct score_group) = 3 and max(place) = 3 from verbatim_quote"
                        + " where topic = 'delivery'"));
    }
}
