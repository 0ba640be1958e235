package io.levier.jobs.retention;

import io.levier.common.config.Retention;
import io.levier.common.table.derived.ChurnModel;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The model that scores, as churn_model tells of it. What it foretells is what it was trained for, whatever the
 * configuration says by now.
 *
 * @param path of its file
 * @param form of the relationship with customers, as tables name it
 * @param horizonDays after the cut-off in which leaving was looked for
 */
record ScoringModel(String id, String path, String form, int horizonDays) {
    private static final String CONTRACTUAL = "contractual";

    /** Empty where none could be fitted. */
    static Optional<ScoringModel> of(Dataset<Row> models) {
        List<Row> found = ModelRegistry.current(models).takeAsList(1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row model = found.get(0);
        return Optional.of(new ScoringModel(
                model.getAs(ChurnModel.MODEL_ID.name()),
                model.getAs(ChurnModel.PATH.name()),
                model.getAs(ChurnModel.FORM.name()),
                model.<Integer>getAs(ChurnModel.HORIZON_D.name())));
    }

    /** Whether it foretells the end of contracts. */
    boolean isOfContracts() {
        return form.equals(CONTRACTUAL);
    }

    /** What the configuration asks for and this model does not tell; empty where it tells that. */
    Optional<String> doubt(Retention asked) {
        boolean isAsked = asked.isHorizonOfPurchases() || horizonDays == asked.horizonDays();
        return form.equals(asked.label()) && isAsked
                ? Optional.empty()
                : Optional.of("the model foretells who leaves within " + horizonDays + " days (" + form
                        + "), the configuration asks for " + asked.horizonDays() + " days (" + asked.label()
                        + "): scores are those of the model, train again: levier train-churn");
    }
}
