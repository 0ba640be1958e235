package io.levier.jobs.retention;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Every customer is scored by a model that has not seen them: one model per fold of customers, or a single one where time
 * keeps training and test apart.
 */
record HeldOutModels(List<ChampionModel> models) implements RowScore {

    HeldOutModels {
        models = List.copyOf(models);
    }

    @Override
    public double of(Row row) {
        ChampionModel model = models.get((int) (row.getLong(TrainingRows.FOLD) % models.size()));
        return model.probability(model.dummies(row, TrainingRows.FIRST_FEATURE));
    }
}
