package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.GramColumn;
import java.util.List;

/**
 * What a model explains: its own outcome, and beside it what the same answers say in other words. All outcomes of a list
 * are known for the same rows.
 *
 * @param column of the moment matrix
 * @param expression SQL over the feedback rows
 */
record OutcomeColumns(GramColumn column, String expression) {

    /** Customers still there after the horizon, in percent. */
    static final String RETAINED = "retained";

    /** Net revenue within the horizon. */
    static final String REVENUE = "revenue_next";

    /** Customers of the beginning of the month who still were at its end, in percent. */
    static final String ACTIVE_SAME_MONTH = "active_same_month";

    /** Net revenue of the month of the answer. */
    static final String REVENUE_SAME_MONTH = "revenue_same_month";

    /** Net revenue of the twelve months before the month of the answer. */
    static final String REVENUE_BEFORE = "revenue_before";

    private static final OutcomeColumns NPS = outcome(
            "nps_points", 0, "case when ltr >= 9 then 100D when ltr < 7 then -100D when ltr is not null then 0D end");
    private static final OutcomeColumns CSAT = outcome("csat_norm100", 50, "csat_norm100");
    private static final OutcomeColumns CES = outcome("ces", 4, "ces");

    /** The model's own outcome first. */
    static List<OutcomeColumns> of(DriverModel model) {
        return switch (model.outcome()) {
            case NPS ->
                List.of(
                        NPS,
                        outcome("promoter", 0, "if(ltr >= 9, 100D, 0D)"),
                        outcome("detractor", 0, "if(ltr < 7, 100D, 0D)"),
                        outcome("ltr", 5, "ltr"));
            case CSAT -> List.of(CSAT);
            case CES -> List.of(CES);
        };
    }

    /** What a set of {@link GramSet#OF_SOME_ANSWERS} holds beside the model's own outcome. */
    static List<OutcomeColumns> of(GramSet set) {
        return switch (set) {
            // Known once the window of a label is closed.
            case BEHAVIOUR ->
                List.of(
                        outcome(RETAINED, 0, "case when y_churn then 0D when not y_churn then 100D end"),
                        outcome(REVENUE, 0, "if(y_churn is null, null, cast(coalesce(y_revenue, 0) as double))"));
            case SAME_MONTH ->
                List.of(
                        outcome(
                                ACTIVE_SAME_MONTH,
                                0,
                                "case when is_active_start and is_active_end then 100D when is_active_start then 0D end"),
                        outcome(
                                REVENUE_SAME_MONTH,
                                0,
                                "if(is_active_start, cast(coalesce(revenue_net, 0) as double), null)"));
            case SATISFACTION -> List.of(CSAT);
            case EFFORT -> List.of(CES);
            case RECOMMENDATION -> List.of(NPS);
            case BEFORE -> List.of(outcome(REVENUE_BEFORE, 0, "cast(revenue_12m_at_start as double)"));
            default -> throw new IllegalArgumentException(set.code() + " has the outcomes of its model");
        };
    }

    /** When an outcome came about, by its name. */
    static GramSet.Timing timing(String outcome) {
        return GramSet.OF_SOME_ANSWERS.stream()
                .filter(set -> of(set).stream().anyMatch(column -> column.name().equals(outcome)))
                .map(GramSet::timing)
                .findFirst()
                .orElse(GramSet.Timing.ANSWER);
    }

    private static OutcomeColumns outcome(String name, double middle, String expression) {
        return new OutcomeColumns(GramColumn.outcome(name, middle), expression);
    }

    /** Name of the model's own outcome. */
    static String main(DriverModel model) {
        return of(model).get(0).name();
    }

    /** SQL of the model's own outcome, NULL where the answer has none. */
    static String mainExpression(DriverModel model) {
        return of(model).get(0).expression();
    }

    String name() {
        return column.name();
    }
}
