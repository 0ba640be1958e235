package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import io.levier.jobs.platform.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * From event logs to processes. All processes share every pass but the one that orders their steps.
 *
 * @param asOf what happened later is not known yet
 */
record ProcessMining(Sql sql, ProcessRules rules, Instant asOf) {

    /** The steps of one journey, in order and with their neighbours. */
    Dataset<Row> steps(Journey journey, Map<String, Dataset<Row>> tables) {
        Dataset<Row> events = sql.query("journey/" + journey.of().label() + "_log", tables, Map.of("as_of", asOf));
        return sql.query(
                "journey/step",
                Map.of("event", events, "activity_place", rules.places(journey), "process_end", rules.ends(journey)),
                Map.of(
                        "process",
                        journey.id(),
                        "is_each_a_step",
                        journey.repeats() == Journey.Repeats.EACH,
                        "idle_hours",
                        journey.idleHours(),
                        "as_of",
                        asOf));
    }

    /** One row: steps of visits nobody can tell to be of one journey. */
    Dataset<Row> loose(Map<String, Dataset<Row>> tables) {
        return sql.query("journey/loose_step", tables, Map.of("as_of", asOf));
    }

    /** Steps as moves, held against the models of the journeys. */
    Dataset<Row> moves(List<Journey> journeys, Dataset<Row> steps) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(rules.of(journeys));
        inputs.put("step", steps);
        return sql.query("journey/move", inputs, Map.of());
    }

    /** One row per case, with the customer behind it and the way in words. */
    Dataset<Row> cases(Dataset<Row> moves) {
        return sql.query("journey/process_case", Map.of("move", moves), Map.of());
    }

    Dataset<Row> variants(Dataset<Row> cases, int kAnonymity) {
        return sql.query("journey/process_variant", Map.of("process_case", cases), Map.of("k_anonymity", kAnonymity));
    }

    /** One row per process and pair of activities, with nothing hidden. */
    Dataset<Row> edges(Dataset<Row> moves) {
        return sql.query("journey/process_edge", Map.of("move", moves), Map.of());
    }

    /** One row per process. */
    Dataset<Row> totals(Dataset<Row> cases) {
        return sql.query("journey/process_total", Map.of("process_case", cases), Map.of());
    }

    /** Activities models speak of that no step has: process, activity. */
    Dataset<Row> unseen(List<Journey> journeys, Dataset<Row> steps) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(rules.of(journeys));
        inputs.put("step", steps);
        return sql.query("journey/unseen_activity", inputs, Map.of());
    }

    /** One row per case and cut of every funnel; empty when no journey has one. */
    Optional<Dataset<Row>> funnels(List<Journey> journeys, Dataset<Row> steps, Map<String, Dataset<Row>> tables) {
        return journeys.stream()
                .filter(journey -> journey.funnel().isPresent())
                .map(journey -> FunnelCases.of(journey, steps, tables, asOf))
                .reduce(Dataset::union);
    }

    /** One row per funnel, cut, value and step. */
    Dataset<Row> funnelTotals(Dataset<Row> funnelCases) {
        return sql.query("journey/funnel_total", Map.of("funnel_case", funnelCases), Map.of());
    }
}
