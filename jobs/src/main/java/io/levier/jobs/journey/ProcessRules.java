package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Journeys of a configuration as small tables that steps are joined with. */
record ProcessRules(SparkSession spark) {
    /** In front of the first step. */
    static final String START = "(start)";

    /** Behind the last step of a finished case. */
    static final String END = "(end)";

    /** The order of activities that have the same instant. */
    Dataset<Row> places(Journey journey) {
        List<Row> rows = IntStream.range(0, journey.activities().size())
                .mapToObj(place -> RowFactory.create(journey.activities().get(place), place))
                .toList();
        return spark.createDataFrame(rows, StructType.fromDDL("activity string, place int"));
    }

    /** The activities a case begins with as its model says; none without a model. */
    Dataset<Row> starts(Journey journey) {
        return activities(journey.model().map(ProcessModel::start).orElse(List.of()));
    }

    /** The activities that finish a case. */
    Dataset<Row> ends(Journey journey) {
        return activities(journey.ends());
    }

    private Dataset<Row> activities(List<String> names) {
        return spark.createDataFrame(
                names.stream().map(name -> RowFactory.create(name)).toList(), StructType.fromDDL("activity string"));
    }

    /** The small tables the query of moves looks at. */
    Map<String, Dataset<Row>> of(List<Journey> journeys) {
        List<Row> rules = new ArrayList<>();
        List<Row> activities = new ArrayList<>();
        List<Row> moves = new ArrayList<>();
        List<Row> precedences = new ArrayList<>();
        for (Journey journey : journeys) {
            Optional<ProcessModel> model = journey.model();
            rules.add(RowFactory.create(
                    journey.id(),
                    journey.longest(),
                    model.isPresent(),
                    model.stream().anyMatch(rule -> !rule.end().isEmpty()),
                    model.map(ProcessModel::mandatory).orElse(List.of()).toArray(String[]::new),
                    model.stream()
                            .flatMap(rule -> rule.precedences().stream())
                            .map(rule -> RowFactory.create(rule.first(), rule.then()))
                            .toArray(Row[]::new)));
            model.stream()
                    .flatMap(rule -> rule.precedences().stream())
                    .forEach(rule -> precedences.add(RowFactory.create(journey.id(), rule.first(), rule.then())));
            model.stream()
                    .flatMap(rule -> rule.activities().stream())
                    .forEach(activity -> activities.add(RowFactory.create(journey.id(), activity)));
            model.stream()
                    .flatMap(ProcessRules::moves)
                    .forEach(move -> moves.add(RowFactory.create(journey.id(), move.get(0), move.get(1))));
        }
        return Map.of(
                "process_rule",
                spark.createDataFrame(
                        rules,
                        StructType.fromDDL(
                                "process string, longest int, has_model boolean, has_end boolean, mandatory array<string>,"
                                        + " precedences array<struct<first_activity: string, then_activity: string>>")),
                "model_activity",
                spark.createDataFrame(activities, StructType.fromDDL("process string, activity string")),
                "model_move",
                spark.createDataFrame(
                        moves, StructType.fromDDL("process string, from_activity string, to_activity string")),
                "model_precedence",
                spark.createDataFrame(
                        precedences,
                        StructType.fromDDL("process string, first_activity string, then_activity string")));
    }

    private static Stream<List<String>> moves(ProcessModel model) {
        return Stream.of(
                        model.start().stream().map(activity -> List.of(START, activity)),
                        model.moves().stream()
                                .flatMap(move -> move.to().stream().map(to -> List.of(move.from(), to))),
                        model.end().stream().map(activity -> List.of(activity, END)))
                .flatMap(stream -> stream)
                .distinct();
    }
}
