package io.levier.jobs.drivers;

import io.levier.common.problem.GateFailed;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Whether models made for categories tell the same as the linear ones: logits of promoters, detractors and customers who
 * stayed, the ordinal logit of the three groups. They look at no more answers than are needed to see a difference: those
 * of the first customer buckets, whole customers each.
 */
final class CategoryStudy {

    /** With so many answers a share is known to about half a point. */
    private static final long ENOUGH = 30_000;

    private final DriverFrame frame;
    private final List<Row> answers;
    private final Confidence confidence;

    private CategoryStudy(DriverFrame frame, List<Row> answers, Confidence confidence) {
        this.frame = frame;
        this.answers = answers;
        this.confidence = confidence;
    }

    /**
     * Fits all outcomes of the model that are categories.
     *
     * @param number of answers of the model
     */
    static List<CategoryFit> of(DriverFrame frame, long number, Confidence confidence) {
        long part = DriverFrame.BUCKETS * ENOUGH / Math.max(1, number);
        long buckets = Math.max(1, Math.min(DriverFrame.BUCKETS, part));
        List<Row> answers = frame.usable()
                .where("bucket < " + buckets)
                .sort("bucket", "respondent_id", "period_start", GramPass.VECTOR_NAME)
                .collectAsList();
        CategoryStudy study = new CategoryStudy(frame, answers, confidence);
        List<CategoryFit> fits = new ArrayList<>();
        if (OutcomeColumns.of(frame.model()).size() > 1) {
            study.fit(GramSet.ANSWERS, "promoter", 2).ifPresent(fits::add);
            study.fit(GramSet.ANSWERS, "detractor", 2).ifPresent(fits::add);
            study.fit(GramSet.ANSWERS, OutcomeColumns.main(frame.model()), 3).ifPresent(fits::add);
        }
        if (frame.has(GramSet.BEHAVIOUR)) {
            study.fit(GramSet.BEHAVIOUR, OutcomeColumns.RETAINED, 2).ifPresent(fits::add);
        }
        return fits;
    }

    /** Empty where a predictor is constant, repeats others or separates the categories. */
    private Optional<CategoryFit> fit(GramSet set, String outcome, int categories) {
        try {
            return Optional.of(new CategoryAnswers(frame.matrix(set), outcome, categories, answers).fit(confidence));
        } catch (GateFailed impossible) {
            return Optional.empty();
        }
    }
}
