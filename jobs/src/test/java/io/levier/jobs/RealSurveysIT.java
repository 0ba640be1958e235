package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.testkit.SparkExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Surveys alone: passengers of an airport and of an airline, against figures counted by others. */
@ExtendWith(SparkExtension.class)
class RealSurveysIT {
    @TempDir
    private Path home = Path.of("");

    @Test
    void passengersRecommendAsTheAirportCounted() {
        RealExports sfo = RealExports.in(home, "sfo-airport");
        sfo.succeeds(
                RealExports.data("sfo-airport"),
                "ingest",
                "resolve-identities",
                "curate",
                "compute-metrics",
                "rank-drivers",
                "write-report");
        String of2017 = "select concat_ws(' ', round(value, %d), n) from metric_values where metric_id = '%s'"
                + " and period_start = '2017-01-01' and segment_set = 'total' and segment_key = 'all'";
        assertEquals("39.84 2746", sfo.value(of2017.formatted(2, "nps")));
        assertEquals("40.4 2746", sfo.value(of2017.formatted(2, "nps_weighted")));
        assertEquals("4.0644 2688", sfo.value(of2017.formatted(4, "csat_mean")));
    }

    /** R² and coefficients are those of a plain least-squares fit outside this project, with a dummy per service. */
    @Test
    void servicesThatDoNotApplyAreNoBadRatings() {
        RealExports airline = RealExports.in(home, "airline");
        airline.succeeds(RealExports.data("airline-satisfaction"), "ingest", "curate", "gather-facts", "rank-drivers");
        assertEquals("129880 0.502565", airline.value("""
            select concat_ws(' ', n, round(r2, 6)) from driver_run where is_main
            """));
        assertEquals("online_boarding 13.6934,wifi 6.7828", airline.value("""
            select array_join(transform(array_sort(array_agg(struct(rank, driver_id, round(beta, 4) as beta))),
                driver -> concat(driver.driver_id, ' ', driver.beta)), ',')
            from driver_importance where is_main and rank <= 2
            """).replace("\"", ""));
    }
}
