package io.levier.jobs.survey;

import io.levier.common.config.Weighting;
import io.levier.common.stats.Rounding;
import io.levier.common.weighting.Raked;
import io.levier.common.weighting.Raking;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What the answers of a period count for.
 *
 * @param raked empty when nobody of the population answered; with equal factors when weighting was refused
 * @param isRefused whether a category without respondents kept the answers unweighted
 */
record PeriodWeights(PeriodCells cells, Optional<Raked> raked, boolean isRefused) {

    static PeriodWeights of(PeriodCells cells, Weighting weighting) {
        if (!cells.canBeWeighted()) {
            return new PeriodWeights(cells, Optional.empty(), false);
        }
        Raking raking = new Raking(cells.margins(), weighting.bounds(), weighting.method());
        Raked raked = raking.rake(cells.cells());
        boolean isRefused = weighting.emptyCategory() == Weighting.EmptyCategory.REFUSE
                && !raked.unreached().isEmpty();
        Raked equal = new Raked(
                raking, cells.cells(), Collections.nCopies(cells.cells().size(), 1.0), 0, 0, 0);
        return new PeriodWeights(cells, Optional.of(isRefused ? equal : raked), isRefused);
    }

    boolean isWeighted() {
        return raked.isPresent() && !isRefused;
    }

    /** Columns of {@link #factors}. Not a constant: its parser costs seconds, which every verb would pay. */
    static StructType factorSchema() {
        return StructType.fromDDL(
                "period_start date, categories array<string>, factor double, is_trimmed boolean, is_raked boolean");
    }

    /** What the survey weights of each cell are multiplied by: mean 1 over the period, the answers from outside included. */
    List<Row> factors() {
        double scale = 1 / cells.meanWeight();
        Date start = Date.valueOf(cells.start());
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < cells.cells().size(); c++) {
            int cell = c;
            double factor = raked.map(found -> found.factors().get(cell)).orElse(1.0);
            boolean isTrimmed =
                    isWeighted() && raked.map(found -> found.isTrimmed(cell)).orElse(false);
            rows.add(RowFactory.create(
                    start,
                    cells.cells().get(c).categories().toArray(),
                    Rounding.published(scale * factor),
                    isTrimmed,
                    isWeighted()));
        }
        rows.add(RowFactory.create(start, null, Rounding.published(scale), false, false));
        return rows;
    }
}
