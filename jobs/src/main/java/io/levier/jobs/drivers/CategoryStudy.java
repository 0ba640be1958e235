package io.levier.jobs.drivers;

import io.levier.common.problem.GateFailed;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Whether models made for categories tell the same as the linear ones: logits of promoters, detractors and customers who
 * stayed, the ordinal logit of the three groups. They look at no more answers than are needed to see a difference: those
 * of the first customer buckets, whole customers each.
 *
 * @param leftOut outcomes no such model can be fitted to, each with the reason
 */
record CategoryStudy(List<CategoryFit> fits, List<String> leftOut) {

    /** With so many answers a share is known to about half a point. */
    private static final long ENOUGH = 30_000;

    static final CategoryStudy NONE = new CategoryStudy(List.of(), List.of());

    CategoryStudy {
        fits = List.copyOf(fits);
        leftOut = List.copyOf(leftOut);
    }

    /** What a scenario would add to the outcome by a model of ordered groups; unknown where there is none. */
    CategoryFit.Gain gain(String moves) {
        return fits.stream()
                .map(fit -> fit.gains().getOrDefault(moves, CategoryFit.Gain.UNKNOWN))
                .filter(gain -> !Double.isNaN(gain.points()))
                .findFirst()
                .orElse(CategoryFit.Gain.UNKNOWN);
    }

    /** What is fitted to which answers. */
    private record Task(GramSet set, String outcome, int categories) {}

    /**
     * Fits all outcomes of the model that are categories.
     *
     * @param number of answers of the model
     */
    static CategoryStudy of(DriverFrame frame, long number, Confidence confidence) {
        List<Task> tasks = tasks(frame);
        if (tasks.isEmpty()) {
            return NONE;
        }
        List<Row> answers = answers(frame, number);
        List<CategoryFit> fits = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Task task : tasks) {
            try {
                fits.add(new CategoryAnswers(frame, task.set(), task.outcome(), task.categories(), answers)
                        .fit(confidence));
            } catch (GateFailed impossible) {
                leftOut.add(task.outcome() + " is in driver_importance only: "
                        + impossible.problems().get(0).what());
            }
        }
        return new CategoryStudy(fits, leftOut);
    }

    private static List<Task> tasks(DriverFrame frame) {
        List<Task> tasks = new ArrayList<>();
        if (OutcomeColumns.of(frame.model()).size() > 1) {
            tasks.add(new Task(GramSet.ANSWERS, "promoter", 2));
            tasks.add(new Task(GramSet.ANSWERS, "detractor", 2));
            tasks.add(new Task(GramSet.ANSWERS, OutcomeColumns.main(frame.model()), 3));
        }
        if (frame.has(GramSet.BEHAVIOUR)) {
            tasks.add(new Task(GramSet.BEHAVIOUR, OutcomeColumns.RETAINED, 2));
        }
        return tasks;
    }

    /** Customers together; of many answers a part. */
    private static List<Row> answers(DriverFrame frame, long number) {
        long part = AnswerVectors.BUCKETS * ENOUGH / Math.max(1, number);
        long buckets = Math.max(1, Math.min(AnswerVectors.BUCKETS, part));
        return frame.usable()
                .where("bucket < " + buckets)
                .sort("bucket", "respondent_id", "period_start", GramPass.VECTOR_NAME)
                .collectAsList();
    }
}
