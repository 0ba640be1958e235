package io.levier.jobs.action;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.levier.common.action.AlertRule;
import io.levier.common.action.Condition;
import io.levier.common.action.SignalColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rules as columns and rows, for signals to be held against. */
final class RuleRows {
    private static final StructType COLUMNS = StructType.fromDDL(
            "rule string, alert_kind string, priority int, owner string, owner_by string, audience string,"
                    + " needs_consent boolean, within_hours int, close_within_hours int, score_column string");

    private RuleRows() {}

    /** The rules, one row each. */
    static Dataset<Row> of(SparkSession spark, List<AlertRule> rules) {
        return spark.createDataFrame(
                rules.stream()
                        .map(rule -> RowFactory.create(
                                rule.id(),
                                rule.alertKind(),
                                rule.priority(),
                                rule.owner(),
                                rule.ownerBy().name().toLowerCase(Locale.ROOT),
                                rule.audience(),
                                rule.needsConsent(),
                                rule.withinHours(),
                                rule.closeWithinHours(),
                                rule.score().map(SignalColumn::column).orElse(null)))
                        .toList(),
                COLUMNS);
    }

    /** The first rule a row of {@code action/signal.sql} satisfies; null when there is none. */
    static Column matched(List<AlertRule> rules, Instant asOf) {
        return coalesce(rules.stream()
                .map(rule -> when(holds(rule, asOf), lit(rule.id())))
                .toArray(Column[]::new));
    }

    private static Column holds(AlertRule rule, Instant asOf) {
        Column all = col("source")
                .equalTo(rule.of().label())
                .and(col("raised_at").geq(lit(asOf.minus(Duration.ofDays(rule.days())))));
        for (Condition condition : rule.conditions()) {
            all = all.and(holds(condition));
        }
        return all;
    }

    private static Column holds(Condition condition) {
        Column column = col(condition.column().column());
        return condition.column().isNumber()
                ? column.between(condition.low(), condition.high())
                : column.isin(condition.values().toArray());
    }
}
