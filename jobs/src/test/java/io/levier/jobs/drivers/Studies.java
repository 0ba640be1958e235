package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.max;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.LeastSquares;
import io.levier.common.stats.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A model from its answers to its outcome as {@link RankDriversJob} goes, without its tables. */
final class Studies {
    private Studies() {}

    /** @param answers with what other tables know of their customers */
    static DriverOutcome outcome(
            DriverModel model, Dataset<Row> answers, Dataset<Row> ratings, Map<String, String> themes, int partitions) {
        ModelTerms terms = ModelTerms.of(model, answers, ratings).withCustomers(model.behaviour(), answers);
        AnswerVectors vectors = AnswerVectors.of(model, terms, answers, partitions);
        DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
        LocalDate latest = answers.agg(max("period_start")).first().getDate(0).toLocalDate();
        long number = answers.count();
        GramBook book =
                Objects.requireNonNull(GramBook.of(List.of(frame), Map.of(model.id(), latest), GramPass.of(frame))
                        .get(model.id()));
        RespondentCounts respondents = RespondentCounts.of(frame, latest);
        Design design = frame.design();
        BucketGrams grams = book.grams(design, GramBook.Part.ALL);
        DriverResult result = new DriverAnalysis(new DriverSettings(99, Confidence.P95, 7, 0.05, model.adjustment()))
                .explain(grams, design, respondents.persons());
        Ranking main = new Ranking(
                design.outcome(), Ranking.TOTAL, Ranking.ALL, true, result, grams.rows(), respondents.persons());
        CustomerErrors errors = model.missing().usesGaps() || result.isRefused()
                ? null
                : ScorePass.of(frame, LeastSquares.of(design.correlation(grams.total())), respondents.persons());
        ModelStudy study =
                ModelStudy.of(frame, book, respondents, ColumnCounts.of(frame), themes, Confidence.P95, main);
        CategoryStudy categories = CategoryStudy.of(frame, number, Confidence.P95);
        frame.release();
        return new DriverOutcome(
                model,
                terms,
                main,
                errors,
                study,
                categories,
                new StatedImportance(Map.of()),
                List.of(),
                0,
                number,
                0,
                90,
                latest,
                latest.plusMonths(1));
    }
}
