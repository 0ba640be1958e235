package io.levier.jobs.drivers;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverGoals;
import io.levier.common.config.DriverModel;
import io.levier.common.metric.Label;
import io.levier.common.stats.MultipleTests;
import java.util.List;
import java.util.Optional;

/** A driver model of which nothing is said but what it holds where behaviour is explained. */
final class HeldModel {
    private HeldModel() {}

    static DriverColumn control(String id, String column, DriverColumn.Kind kind) {
        return new DriverColumn(id, column, kind, 0, 3000, 8, new Label(id, id), Optional.empty());
    }

    static DriverModel of(DriverBehaviour behaviour, String... segments) {
        return new DriverModel(
                "nps",
                new Label("NPS", "NPS"),
                DriverModel.Outcome.NPS,
                DriverModel.Block.PERCEPTION,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                behaviour,
                DriverGoals.NONE,
                List.of(segments),
                DriverModel.Missing.COMPLETE,
                DriverModel.Weights.OWN,
                MultipleTests.BENJAMINI_HOCHBERG,
                0.5,
                99,
                7);
    }
}
