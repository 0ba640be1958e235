package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.expr;

import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.PeriodSales;
import io.levier.common.table.curated.PeriodStatus;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The answers of driver models, and what other tables know of the customers who gave them. */
final class AnswerRows {
    private static final String[] PERSON_AND_MONTH = {"person_id", "period_start"};

    /** What outcomes are made of. */
    private static final List<String> OF_MONTH = List.of(
            PeriodSales.REVENUE_12M_AT_START.name(),
            PeriodStatus.IS_ACTIVE_START.name(),
            PeriodStatus.IS_ACTIVE_END.name(),
            PeriodSales.REVENUE_NET.name());

    private final Tables tables;

    AnswerRows(Tables tables) {
        this.tables = tables;
    }

    /** Answers of a model that have its outcome, with the weight the model wants. */
    Dataset<Row> answers(DriverModel model) {
        Dataset<Row> rows = tables.read(Feedback.TABLE);
        Dataset<Row> asked = model.where().map(rows::where).orElse(rows);
        Dataset<Row> answers =
                asked.where(expr(OutcomeColumns.mainExpression(model)).isNotNull());
        if (model.block().isOfComments()) {
            answers = TopicColumns.beside(answers, tables.readOrEmpty(TopicMention.TABLE), model.block());
        }
        boolean isRaked = model.weights() == DriverModel.Weights.RAKED && tables.exists(ResponseWeight.TABLE);
        return isRaked ? CountedFacts.weighted(answers, tables.read(ResponseWeight.TABLE)) : answers;
    }

    /** The same with what went before them and what their customers did in the months before and after. */
    Dataset<Row> widened(DriverModel model, Dataset<Row> answers) {
        Dataset<Row> labels = tables.readOrEmpty(CustomerPeriodLabel.TABLE)
                .where("not censored")
                .select("person_id", "period_start", "y_churn", "y_revenue");
        Dataset<Row> months = tables.readOrEmpty(CustomerPeriod.TABLE)
                .where(CustomerPeriod.MONTHLY)
                .select(ofMonth(model));
        Dataset<Row> known = model.levers().isEmpty() ? answers : withExperience(model, answers);
        return known.join(labels, PERSON_AND_MONTH, "left").join(months, PERSON_AND_MONTH, "left");
    }

    /** What is asked of the month of an answer; what the answer itself tells is taken from there. */
    private static Column[] ofMonth(DriverModel model) {
        Stream<String> held = model.behaviour().controls().stream()
                .map(DriverColumn::column)
                .filter(name -> !has(Feedback.TABLE, name));
        return Stream.of(Stream.of(PERSON_AND_MONTH), OF_MONTH.stream(), held)
                .flatMap(names -> names)
                .distinct()
                .map(functions::col)
                .toArray(Column[]::new);
    }

    private static boolean has(Table table, String name) {
        return table.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private Dataset<Row> withExperience(DriverModel model, Dataset<Row> answers) {
        List<String> asked = model.levers().stream()
                .map(lever -> lever.column().column())
                .filter(name -> has(Experience.TABLE, name))
                .toList();
        Dataset<Row> experience = tables.readOrEmpty(Experience.TABLE)
                .select("response_id", asked.stream().distinct().toArray(String[]::new));
        return answers.join(experience, new String[] {"response_id"}, "left");
    }
}
