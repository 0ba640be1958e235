package io.levier.jobs.report;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.AlertTheme;
import io.levier.common.table.derived.CallList;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnCampaign;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnRiskDriver;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CrosstabCells;
import io.levier.common.table.derived.CrosstabTests;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.DriverAsymmetry;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverCorrelation;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverLinkage;
import io.levier.common.table.derived.DriverMediation;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverResponse;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.FrictionPoint;
import io.levier.common.table.derived.GapWaterfall;
import io.levier.common.table.derived.GroupOutcome;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.InvitationShift;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.MetricComparisons;
import io.levier.common.table.derived.MetricComponents;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricTrend;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.NonresponseBias;
import io.levier.common.table.derived.NpsGrowthLink;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.common.table.derived.ReportFigure;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.derived.Scorecard;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.derived.SurvivalComparison;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalEffect;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.derived.Uplift;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.derived.WeightingQuality;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.Target;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.LateFact;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the report asks of the tables. Every answer is small: its rows do not grow with the customers. */
enum Question {
    TOTAL("total", MetricValues.TABLE, MetricDefinitions.TABLE),
    SEGMENT("segment", MetricValues.TABLE, MetricComponents.TABLE),
    TARGET("target", Target.TABLE),
    SCALE("scale", Rating.TABLE),
    ANSWERED("answered", Feedback.TABLE),
    INVITED("invited", Invitation.TABLE),
    CUSTOMER_COVERAGE("customer_coverage", CustomerPeriod.TABLE, Feedback.TABLE),
    REVENUE_COVERAGE("revenue_coverage", Sale.TABLE, Feedback.TABLE),
    RESPONSE_GAP("response_gap", NonresponseBias.TABLE),
    INVITATION_GAP("invitation_gap", InvitationShift.TABLE),
    WEIGHTING("weighting", WeightingQuality.TABLE),
    RISK_THEME("risk_theme", ChurnRiskDriver.TABLE),
    GROUP_OUTCOME(GroupOutcome.TABLE),
    DRIVER_RUN(DriverRun.TABLE),
    DRIVER_IMPORTANCE(DriverImportance.TABLE),
    DRIVER_PERFORMANCE(DriverPerformance.TABLE),
    DRIVER_SIMULATION(DriverSimulation.TABLE),
    DRIVER_ASYMMETRY(DriverAsymmetry.TABLE),
    DRIVER_COMPARE(DriverCompare.TABLE),
    DRIVER_MEDIATION(DriverMediation.TABLE),
    DRIVER_RESPONSE(DriverResponse.TABLE),
    DRIVER_LINKAGE(DriverLinkage.TABLE),
    DRIVER_CORRELATION(DriverCorrelation.TABLE),
    COMPARISON("comparison", MetricComparisons.TABLE),
    MONTH_TREND("month_trend", MetricTrend.TABLE),
    FIGURE_BEFORE("figure_before", ReportFigure.TABLE),
    CROSSTAB_TEST("crosstab_test", CrosstabTests.TABLE),
    CROSSTAB_CELL("crosstab_cell", CrosstabCells.TABLE),
    SURVIVAL_GROUP(SurvivalGroup.TABLE),
    SURVIVAL_COMPARISON(SurvivalComparison.TABLE),
    SURVIVAL_STEP("survival_step", SurvivalCurve.TABLE),
    SURVIVAL_EFFECT(SurvivalEffect.TABLE),
    CUSTOMER_WORTH("customer_worth", CustomerValue.TABLE),
    CHURN_CAMPAIGN(ChurnCampaign.TABLE),
    UPLIFT(Uplift.TABLE),
    CHURN_MODEL("churn_model", ChurnModel.TABLE),
    CHURN_CALIBRATION(ChurnCalibration.TABLE),
    CHURN_FACTOR(ChurnFactor.TABLE),
    CHURN_BAND("churn_band", ChurnScore.TABLE),
    CHURN_COHORT("churn_cohort", ChurnScore.TABLE, CustomerPeriod.TABLE),
    CHURN_REASON("churn_reason", ChurnScore.TABLE),
    TOPIC_METRIC(
            TopicMetric.TABLE,
            TopicMetric.STATUS,
            TopicMetric.N_COMMENTS,
            TopicMetric.N_MENTIONS,
            TopicMetric.SHARE,
            TopicMetric.SHARE_LOW,
            TopicMetric.SHARE_HIGH,
            TopicMetric.IMPACT,
            TopicMetric.SHARE_BEFORE,
            TopicMetric.Z,
            TopicMetric.IS_EMERGING),
    VERBATIM_QUOTE(
            VerbatimQuote.TABLE,
            VerbatimQuote.COMPLETED_ON,
            VerbatimQuote.LANGUAGE,
            VerbatimQuote.TEXT,
            VerbatimQuote.SELECTION_RULE),
    PROCESS_SUMMARY(
            ProcessSummary.TABLE,
            ProcessSummary.N_COMPLETE,
            ProcessSummary.N_OPEN,
            ProcessSummary.CONFORMANCE,
            ProcessSummary.CONFORMANCE_LOW,
            ProcessSummary.CONFORMANCE_HIGH,
            ProcessSummary.REWORK_SHARE,
            ProcessSummary.PINGPONG_SHARE,
            ProcessSummary.THROUGHPUT_P50_S,
            ProcessSummary.THROUGHPUT_P90_S,
            ProcessSummary.STATUS),
    PROCESS_VIOLATION(ProcessViolation.TABLE, ProcessViolation.N_CASES, ProcessViolation.SHARE),
    PROCESS_SHIFT("process_shift", ProcessPeriod.TABLE),
    PROCESS_EDGE(ProcessEdge.TABLE, ProcessEdge.N, ProcessEdge.WAIT_P50_S, ProcessEdge.WAIT_SHARE),
    JOURNEY_FUNNEL(
            JourneyFunnel.TABLE,
            JourneyFunnel.ACTIVITY,
            JourneyFunnel.N_REACHED,
            JourneyFunnel.SHARE,
            JourneyFunnel.SHARE_LOW,
            JourneyFunnel.SHARE_HIGH,
            JourneyFunnel.DROPOFF,
            JourneyFunnel.STATUS),
    FRICTION_POINT(
            FrictionPoint.TABLE,
            FrictionPoint.PROCESS,
            FrictionPoint.SUBJECT,
            FrictionPoint.WEIGHT,
            FrictionPoint.WEIGHT_LOW,
            FrictionPoint.WEIGHT_HIGH,
            FrictionPoint.N,
            FrictionPoint.N_CUSTOMERS),
    INITIATIVE(Initiative.TABLE, Initiative.NAME),
    INITIATIVE_EFFECT(
            InitiativeEffect.TABLE,
            InitiativeEffect.METRIC_ID,
            InitiativeEffect.METHOD,
            InitiativeEffect.GRADE,
            InitiativeEffect.ESTIMATE,
            InitiativeEffect.CI_LOW,
            InitiativeEffect.CI_HIGH,
            InitiativeEffect.MDE,
            InitiativeEffect.N_CUSTOMERS,
            InitiativeEffect.FIRST_MONTH,
            InitiativeEffect.EXPECTED),
    SERVICE_GAP("service_gap", ServiceGap.TABLE),
    GAP_WATERFALL("gap_waterfall", GapWaterfall.TABLE),
    SCORECARD(
            Scorecard.TABLE,
            Scorecard.PLACE,
            Scorecard.SIDE,
            Scorecard.NAME_EN,
            Scorecard.NAME_FR,
            Scorecard.UNIT,
            Scorecard.DIRECTION,
            Scorecard.PERIOD_TYPE,
            Scorecard.PERIOD_START,
            Scorecard.STATUS,
            Scorecard.VALUE,
            Scorecard.CI_LOW,
            Scorecard.CI_HIGH,
            Scorecard.N,
            Scorecard.DELTA,
            Scorecard.SIG,
            Scorecard.TARGET,
            Scorecard.TARGET_STATUS,
            Scorecard.OWNER),
    ALERT_THEME(AlertTheme.TABLE),
    RECOVERY_EFFECT(
            RecoveryEffect.TABLE,
            RecoveryEffect.STATUS,
            RecoveryEffect.N_FOLLOWED,
            RecoveryEffect.N_OTHERS,
            RecoveryEffect.CHANGE_FOLLOWED,
            RecoveryEffect.CHANGE_OTHERS,
            RecoveryEffect.ESTIMATE,
            RecoveryEffect.CI_LOW,
            RecoveryEffect.CI_HIGH),
    INITIATIVE_RETURN(InitiativeReturn.TABLE),
    ROI_LEDGER(RoiLedger.TABLE),
    SOCIAL_METRIC("social_metric", SocialMetric.TABLE),
    FORECAST_VALUE(
            ForecastValue.TABLE,
            ForecastValue.PERIOD_TYPE,
            ForecastValue.TARGET_PERIOD,
            ForecastValue.MEAN,
            ForecastValue.LO80,
            ForecastValue.HI80,
            ForecastValue.BASELINE,
            ForecastValue.TARGET,
            ForecastValue.TARGET_KIND,
            ForecastValue.P_TARGET),
    NPS_GROWTH("nps_growth", NpsGrowthLink.TABLE),
    OWNER_FIGURE("owner_figure", MetricValues.TABLE, MetricDefinitions.TABLE),
    OWNER_TOPIC("owner_topic", MetricValues.TABLE),
    CALL_LIST("call_list", ChurnScore.TABLE, Person.TABLE),
    OPEN_CASE("open_case", CallList.TABLE),
    IMPORT_BALANCE("import_balance", RunWrite.TABLE),
    LATE_PERIODS("late_periods", LateFact.TABLE),
    FIRST_SEEN("first_seen", Person.TABLE),
    BROKEN_RULE(DqResult.TABLE),
    LAST_RUN("last_run", RunLog.TABLE);

    private final String resource;
    private final List<Table> tables;
    private final List<Field> columns;

    /** All rows of a table that is small by its grain. */
    Question(Table table) {
        this("", table.fields(), table);
    }

    /** The same in these columns beside the keys: every column costs, as such tables are read together. */
    Question(Table table, Field... columns) {
        this("", Stream.concat(table.keys().stream(), Stream.of(columns)).toList(), table);
    }

    Question(String resource, Table... tables) {
        this(resource, List.of(), tables);
    }

    Question(String resource, List<Field> columns, Table... tables) {
        this.resource = resource;
        this.tables = List.of(tables);
        this.columns = List.copyOf(columns);
    }

    /** The columns that are read where the rows of a whole table are meant. */
    List<Field> columns() {
        return columns;
    }

    /** SQL resource below {@code report/}, absent when the whole table is meant. */
    Optional<String> resource() {
        return Optional.of(resource).filter(name -> !name.isEmpty());
    }

    List<Table> tables() {
        return tables;
    }

    /** Every table some question needs. */
    static List<Table> allTables() {
        return Arrays.stream(values())
                .flatMap(question -> question.tables().stream())
                .distinct()
                .toList();
    }
}
