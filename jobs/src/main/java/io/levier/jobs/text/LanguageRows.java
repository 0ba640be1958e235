package io.levier.jobs.text;

import io.levier.common.stats.Rounding;
import io.levier.common.text.SentimentTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Rows of verbatim_language. */
final class LanguageRows {

    private LanguageRows() {}

    /**
     * The rows, in order.
     *
     * @param sums rows of {@code text/language_sum}
     */
    static List<Row> of(List<Row> sums, Map<String, SentimentStudy> studies, VerbatimSettings settings) {
        List<Row> rows = new ArrayList<>();
        for (Row sum : sums) {
            String language = sum.getString(0);
            boolean isShown =
                    sum.<Long>getAs("n_customers") >= settings.publication().kAnonymity();
            @Nullable SentimentStudy study = studies.get(language);
            boolean isLearned = study != null && study.model().isPresent();
            rows.add(RowFactory.create(
                    language,
                    settings.languages().contains(language),
                    isShown ? sum.getAs("n_comments") : null,
                    isShown ? sum.getAs("n_with_topic") : null,
                    isShown ? sum.getAs("n_scored") : null,
                    isLearned,
                    isLearned ? null : study == null ? "no rules for this language in text/" : study.reason(),
                    study != null && isLearned ? Long.valueOf(study.learned()) : null,
                    study == null
                            ? null
                            : study.trial().map(SentimentTrial::comments).orElse(null),
                    number(study, SentimentTrial::macroF1),
                    number(study, SentimentTrial::accuracy),
                    number(study, SentimentTrial::baselineMacroF1),
                    number(study, SentimentTrial::baselineAccuracy)));
        }
        return rows;
    }

    private static @Nullable Double number(@Nullable SentimentStudy study, ToDoubleFunction<SentimentTrial> measure) {
        return study == null || study.trial().isEmpty()
                ? null
                : Rounding.published(measure.applyAsDouble(study.trial().get()));
    }
}
