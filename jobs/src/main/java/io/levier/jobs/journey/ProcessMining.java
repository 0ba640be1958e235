package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import io.levier.jobs.platform.Sql;
import java.time.Instant;
import java.time.ZoneId;
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
 * @param zone in which the day a case ends on begins
 */
record ProcessMining(Sql sql, ProcessRules rules, Instant asOf, ZoneId zone) {

    /** The steps of one journey, in order and with their neighbours. */
    Dataset<Row> steps(Journey journey, Map<String, Dataset<Row>> tables) {
        Dataset<Row> events = sql.query("journey/" + journey.of().label() + "_log", tables, Map.of("as_of", asOf));
        return sql.query(
                "journey/step",
                Map.of(
                        "event",
                        events,
                        "activity_place",
                        rules.places(journey),
                        "process_start",
                        rules.starts(journey),
                        "process_end",
                        rules.ends(journey)),
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

    /** One row per case and order of activities it does not keep. */
    Dataset<Row> disorder(List<Journey> journeys, Dataset<Row> moves) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(rules.of(journeys));
        inputs.put("move", moves);
        return sql.query("journey/wrong_order", inputs, Map.of());
    }

    /** One row per case, with the way in words and the activities it lacks. */
    Dataset<Row> cases(Dataset<Row> moves, Dataset<Row> disorder) {
        return sql.query(
                "journey/process_case", Map.of("move", moves, "wrong_order", disorder), Map.of("zone", zone.getId()));
    }

    /** One row per rule of a model that is broken, or that it names, with nothing hidden. */
    Dataset<Row> violations(List<Journey> journeys, Dataset<Row> moves, Dataset<Row> disorder, Dataset<Row> cases) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(rules.of(journeys));
        inputs.putAll(Map.of("move", moves, "wrong_order", disorder, "process_case", cases));
        return sql.query("journey/process_violation", inputs, Map.of());
    }

    /** One row per process, kind of period and period in which cases ended, with nothing hidden. */
    Dataset<Row> periods(Dataset<Row> cases) {
        return sql.query("journey/process_period", Map.of("process_case", cases), Map.of());
    }

    /** One row per kind of period and period: the customers of all processes together. */
    Dataset<Row> periodCustomers(Dataset<Row> cases) {
        return sql.query("journey/period_customers", Map.of("process_case", cases), Map.of());
    }

    /** One row per process, period and what follows what: how long cases waited in between. */
    Dataset<Row> periodWaits(Dataset<Row> moves, Dataset<Row> cases) {
        return sql.query("journey/process_period_wait", Map.of("move", moves, "process_case", cases), Map.of());
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
