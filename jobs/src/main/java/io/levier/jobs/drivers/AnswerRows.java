package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.expr;

import io.levier.common.config.DriverModel;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.jobs.platform.CountedFacts;
import io.levier.jobs.platform.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The answers of driver models, and what other tables know of the customers who gave them. */
final class AnswerRows {
    private static final String[] PERSON_AND_MONTH = {"person_id", "period_start"};

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
                .select("person_id", "period_start", "revenue_12m_at_start");
        Dataset<Row> known = model.levers().isEmpty() ? answers : withExperience(answers);
        return known.join(labels, PERSON_AND_MONTH, "left").join(months, PERSON_AND_MONTH, "left");
    }

    private Dataset<Row> withExperience(Dataset<Row> answers) {
        Dataset<Row> experience = tables.readOrEmpty(Experience.TABLE).drop("person_id", "run_id");
        return answers.join(experience, new String[] {"response_id"}, "left");
    }
}
