package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * What is known of a model's answers before they are summed.
 *
 * @param first month
 * @param last month
 * @param number of answers, complete or not
 * @param lost weighted share of those that lack something required, 0..1
 * @param gaps share of all their ratings that are missing, 0..1
 * @param ofSome outcomes that only some answers have, but enough
 */
record Answers(LocalDate first, LocalDate last, long number, double lost, double gaps, List<GramSet> ofSome) {

    /** Fewer answers with an outcome are not worth a matrix: any analysis of it would be refused. */
    private static final long FEWEST = 30;

    Answers {
        ofSome = List.copyOf(ofSome);
    }

    /** Counts them, all in one pass. */
    static Answers of(AnswerVectors vectors) {
        List<GramSet> sets = AnswerVectors.ofSome(vectors.model());
        List<Column> counts = new ArrayList<>(List.of(
                max("period_start"),
                count(lit(1)),
                // Whole millionths: no order of the rows may tip a limit.
                expr("coalesce(1 - sum(if(" + vectors.knowsRequired() + ", bigint(weight * 1e6), 0L))"
                        + " / nullif(sum(bigint(weight * 1e6)), 0L), 0D)")));
        List<String> gaps = vectors.terms().rated().stream()
                .map(term -> "int(v[" + vectors.place(term.player().name()) + "] is null)")
                .toList();
        counts.add(expr(
                gaps.isEmpty()
                        ? "0D"
                        : "coalesce(sum(" + String.join(" + ", gaps) + ") / (count(*) * " + gaps.size() + "D), 0D)"));
        sets.forEach(set -> counts.add(expr("count_if(" + vectors.knows(set) + ")")));
        Row found = vectors.rows()
                .agg(min("period_start"), counts.toArray(Column[]::new))
                .first();
        List<GramSet> ofSome = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (found.getLong(5 + i) >= FEWEST) {
                ofSome.add(sets.get(i));
            }
        }
        return found.isNullAt(0)
                ? new Answers(LocalDate.EPOCH, LocalDate.EPOCH, 0, 0, 0, List.of())
                : new Answers(
                        found.getDate(0).toLocalDate(),
                        found.getDate(1).toLocalDate(),
                        found.getLong(2),
                        found.getDouble(3),
                        found.getDouble(4),
                        ofSome);
    }
}
