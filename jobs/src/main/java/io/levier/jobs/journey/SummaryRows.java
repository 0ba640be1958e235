package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Processes in one line each, with the interval of their conformance. */
record SummaryRows(Publication publication) {
    private static final double MILLION = 1e6;

    /** @param total sums over the cases of a process */
    Row of(Row total) {
        long customers = count(total, "n_customers");
        if (customers < publication.kAnonymity()) {
            return Schemas.sparseRow(
                    ProcessSummary.TABLE,
                    Map.of(ProcessSummary.PROCESS, total.getAs("process"), ProcessSummary.STATUS, "suppressed"));
        }
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(total.getAs("process"));
        long complete = count(total, "n_complete");
        cells.add(complete);
        cells.add(count(total, "n_open"));
        cells.add(count(total, "n_cut"));
        cells.add(customers);
        cells.add(count(total, "n_variants"));
        cells.add(share(total, "n_top"));
        if (total.<Boolean>getAs("has_model")) {
            ClusteredShare fitting = new ClusteredShare(new RatioMoments(
                    complete,
                    customers,
                    complete,
                    count(total, "n_fits"),
                    count(total, "sum_nn"),
                    count(total, "sum_nf"),
                    count(total, "sum_ff")));
            Interval interval = fitting.interval(new Confidence(publication.level()));
            cells.add(fitting.share());
            cells.add(interval.low());
            cells.add(interval.high());
            cells.add(count(total, "sum_fitness_millionths") / MILLION / complete);
        } else {
            // Without a model there is nothing to conform to.
            cells.addAll(Collections.nCopies(4, null));
        }
        cells.add(share(total, "n_rework"));
        long handed = count(total, "n_handed");
        boolean isPingPongTold = count(total, "n_customers_handed") >= publication.kAnonymity();
        cells.add(isPingPongTold ? (double) count(total, "n_pingpong") / handed : null);
        cells.add(total.getAs("throughput_p50_s"));
        cells.add(total.getAs("throughput_p90_s"));
        // Those handed are some of the complete ones.
        long smallest = isPingPongTold ? handed : complete;
        cells.add(smallest < publication.minBase() ? "low_base" : "ok");
        return RowFactory.create(cells.toArray());
    }

    private static double share(Row total, String column) {
        return (double) count(total, column) / count(total, "n_complete");
    }

    private static long count(Row total, String column) {
        return total.<Long>getAs(column);
    }
}
