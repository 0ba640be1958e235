package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.platform.Concurrently;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the data of a company say of the questions metrics cannot do without an answer to: whether somebody ever recorded
 * what is counted, and whether what is averaged stands on one scale. Each table is looked through once for all of them.
 *
 * @param held questions that are answered with yes
 */
record Evidence(Set<Question> held) {

    /**
     * Something asked of all rows of a table.
     *
     * @param sql aggregate that is true, false or, of no rows, null
     */
    record Question(Table table, String sql) {
        private static Question someRow(Table table, String condition) {
            return new Question(table, "bool_or(" + condition + ")");
        }

        /** Whether the rows in the base of a metric have the same values of some columns. */
        private static Question alike(MetricHeader header) {
            return new Question(
                    header.of().table(),
                    "size(collect_set(if(" + header.where() + ", struct("
                            + String.join(", ", header.demands().alike()) + "), null))) < 2");
        }
    }

    /**
     * Asks what some metrics demand.
     *
     * @param exists whether the company has a table
     * @param read the rows of a table it has
     */
    static Evidence of(List<Metric> metrics, Predicate<Table> exists, Function<Table, Dataset<Row>> read) {
        Map<Table, Set<Question>> asked = new LinkedHashMap<>();
        metrics.stream()
                .flatMap(metric -> Stream.concat(recorded(metric.header()), uniform(metric.header())))
                .filter(question -> exists.test(question.table()))
                .forEach(question -> asked.computeIfAbsent(question.table(), table -> new LinkedHashSet<>())
                        .add(question));
        Set<Question> held = new HashSet<>();
        Concurrently.map(
                        List.copyOf(asked.entrySet()),
                        table -> held(read.apply(table.getKey()), List.copyOf(table.getValue())))
                .forEach(held::addAll);
        return new Evidence(held);
    }

    private static List<Question> held(Dataset<Row> rows, List<Question> asked) {
        List<Column> answers = asked.stream()
                .map(question -> coalesce(expr(question.sql()), lit(false)))
                .toList();
        Row row = rows.agg(answers.get(0), answers.subList(1, answers.size()).toArray(Column[]::new))
                .first();
        return IntStream.range(0, asked.size())
                .filter(row::getBoolean)
                .mapToObj(asked::get)
                .toList();
    }

    private static Stream<Question> recorded(MetricHeader header) {
        return header.demands().evidence().entrySet().stream()
                .flatMap(entry -> InputTables.byName(entry.getKey()).stream()
                        .map(table -> Question.someRow(table, entry.getValue())));
    }

    private static Stream<Question> uniform(MetricHeader header) {
        return header.demands().alike().isEmpty() ? Stream.empty() : Stream.of(Question.alike(header));
    }

    /** What keeps a metric from being told although its tables are there; empty when nothing does. */
    Optional<String> objection(Metric metric) {
        MetricHeader header = metric.header();
        List<Question> recorded = recorded(header).toList();
        if (!recorded.isEmpty() && recorded.stream().noneMatch(held::contains)) {
            return Optional.of("needs " + header.demands().evidenceText());
        }
        return uniform(header).anyMatch(Predicate.not(held::contains))
                ? Optional.of("needs the same "
                        + String.join(" and ", header.demands().alike()) + " in all of its rows")
                : Optional.empty();
    }
}
