package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Distinct customers behind every part of a model's answers that is analysed on its own; one job for all parts. */
final class RespondentCounts {
    private static final String ALL = "all";
    private static final String COMPLETE = "complete";

    private record Count(long persons, long repeated) {}

    private final Map<String, Count> counts = new HashMap<>();

    private RespondentCounts() {}

    static RespondentCounts of(DriverFrame frame, LocalDate latest) {
        String complete = frame.vectors().knowsRatings();
        List<String> parts = new ArrayList<>(List.of("'" + ALL + "'"));
        for (int segment = 0; segment < frame.segments().size(); segment++) {
            parts.add("concat('" + segment + "=', cell[" + segment + "])");
            parts.add("if(" + complete + ", concat('" + COMPLETE + " " + segment + "=', cell[" + segment + "]), null)");
        }
        parts.add(span(GramBook.Span.LATEST, latest, complete));
        parts.add(span(GramBook.Span.BEFORE, latest, complete));
        for (GramSet set : GramSet.OF_SOME_ANSWERS) {
            if (frame.has(set)) {
                parts.add("if(" + complete + " and " + frame.vectors().knows(set) + ", '" + set.code() + "', null)");
            }
        }
        parts.add("if(" + complete + ", '" + COMPLETE + "', null)");
        RespondentCounts counts = new RespondentCounts();
        frame.usable()
                .select(
                        col("respondent_id"),
                        explode(expr("array(" + String.join(", ", parts) + ")")).as("part"))
                .where(col("part").isNotNull())
                .groupBy("part", "respondent_id")
                .agg(count(lit(1)).as("answers"))
                .groupBy("part")
                .agg(count(lit(1)), sum(when(col("answers").gt(1), 1L).otherwise(0L)))
                .collectAsList()
                .forEach(row -> counts.counts.put(row.getString(0), new Count(row.getLong(1), row.getLong(2))));
        return counts;
    }

    private static String span(GramBook.Span span, LocalDate latest, String complete) {
        int until = span == GramBook.Span.LATEST ? 0 : GramBook.MONTHS_COMPARED;
        return String.format(
                Locale.ROOT,
                "if(%5$s and period_start > add_months(date'%1$s', -%2$d) and period_start <= add_months(date'%1$s', -%3$d),"
                        + " '%4$s', null)",
                latest,
                until + GramBook.MONTHS_COMPARED,
                until,
                span.name(),
                complete);
    }

    private Count part(String part) {
        return counts.getOrDefault(part, new Count(0, 0));
    }

    long persons() {
        return part(ALL).persons();
    }

    /** Customers with an answer without gaps: fewer than all where gaps are estimated. */
    long complete() {
        return part(COMPLETE).persons();
    }

    /** Customers with two answers without gaps or more. */
    long repeated() {
        return part(COMPLETE).repeated();
    }

    long ofSegment(int segment, String value) {
        return part(segment + "=" + value).persons();
    }

    /** Of them those with an answer without gaps: what is compared with others is made of such answers. */
    long completeOfSegment(int segment, String value) {
        return part(COMPLETE + " " + segment + "=" + value).persons();
    }

    /** Customers with an answer without gaps in these months. */
    long ofSpan(GramBook.Span span) {
        return part(span.name()).persons();
    }

    /** Customers with answers that have the outcomes of a set. */
    long of(GramSet set) {
        return part(set.code()).persons();
    }
}
