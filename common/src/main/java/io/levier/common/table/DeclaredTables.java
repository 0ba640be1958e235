package io.levier.common.table;

import io.levier.common.table.curated.AccountAnswer;
import io.levier.common.table.curated.AccountPeriod;
import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.curated.AgentMonth;
import io.levier.common.table.curated.AssistedSale;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.ContactComment;
import io.levier.common.table.curated.ContactTopic;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.CustomerYear;
import io.levier.common.table.curated.Delivery;
import io.levier.common.table.curated.Departure;
import io.levier.common.table.curated.EmployeeAnswer;
import io.levier.common.table.curated.ExpectationPair;
import io.levier.common.table.curated.Experience;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.FollowUp;
import io.levier.common.table.curated.Grievance;
import io.levier.common.table.curated.IdentityChange;
import io.levier.common.table.curated.IdentityEdge;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.IdentityMatch;
import io.levier.common.table.curated.IdentityQuality;
import io.levier.common.table.curated.InitiativeMonth;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Lead;
import io.levier.common.table.curated.Loyalty;
import io.levier.common.table.curated.Mention;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Response;
import io.levier.common.table.curated.RevenueEntry;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.ServiceDay;
import io.levier.common.table.curated.ServiceMatch;
import io.levier.common.table.curated.Session;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.curated.TopicMention;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.AlertTheme;
import io.levier.common.table.derived.AuthorInfluence;
import io.levier.common.table.derived.CallList;
import io.levier.common.table.derived.ChurnBacktest;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnCampaign;
import io.levier.common.table.derived.ChurnContest;
import io.levier.common.table.derived.ChurnDrift;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnProfitCurve;
import io.levier.common.table.derived.ChurnRiskDriver;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CrosstabCells;
import io.levier.common.table.derived.CrosstabTests;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.DriverAsymmetry;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverDominance;
import io.levier.common.table.derived.DriverGram;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverLinkage;
import io.levier.common.table.derived.DriverMediation;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverResponse;
import io.levier.common.table.derived.DriverRobustness;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.ForecastBacktest;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.FoundTopic;
import io.levier.common.table.derived.FrictionPoint;
import io.levier.common.table.derived.GapSignal;
import io.levier.common.table.derived.GapWaterfall;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeEffectMonth;
import io.levier.common.table.derived.InitiativeMoneyEffect;
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
import io.levier.common.table.derived.ProcessCase;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.common.table.derived.ProcessVariant;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.common.table.derived.ResponseEvenness;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.derived.Scorecard;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.derived.SocialPost;
import io.levier.common.table.derived.SocialQueue;
import io.levier.common.table.derived.StandardAttainment;
import io.levier.common.table.derived.SurvivalComparison;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalEffect;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.SurvivalHazard;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.derived.Uplift;
import io.levier.common.table.derived.UpliftCurvePoint;
import io.levier.common.table.derived.ValueModel;
import io.levier.common.table.derived.VerbatimLanguage;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.derived.WeightedScore;
import io.levier.common.table.derived.WeightingQuality;
import io.levier.common.table.derived.WordContrast;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.ErasureLog;
import io.levier.common.table.ops.ExportColumn;
import io.levier.common.table.ops.FileLedger;
import io.levier.common.table.ops.LateFact;
import io.levier.common.table.ops.Quarantine;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.common.table.ops.TableSize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the house, floor by floor. */
public final class DeclaredTables {
    /**
     * Which tables these are: written into each, so that {@code migrate} knows older ones from newer ones. A release in
     * which a column goes or changes its type counts one more; a column that comes is seen without.
     */
    public static final int VERSION = 1;

    public static final List<Table> CURATED = List.of(
            IdentityMap.TABLE,
            IdentityEdge.TABLE,
            IdentityMatch.TABLE,
            IdentityChange.TABLE,
            IdentityQuality.TABLE,
            PersonHistory.TABLE,
            Person.TABLE,
            Rating.TABLE,
            Feedback.TABLE,
            Invitation.TABLE,
            Sale.TABLE,
            RevenueEntry.TABLE,
            Mention.TABLE,
            Contact.TABLE,
            AssistedSale.TABLE,
            Ticket.TABLE,
            AgentDay.TABLE,
            AgentMonth.TABLE,
            EmployeeAnswer.TABLE,
            ServiceDay.TABLE,
            ServiceMatch.TABLE,
            PeriodFact.TABLE,
            CustomerPeriod.TABLE,
            CustomerPeriodLabel.TABLE,
            AccountPeriod.TABLE,
            Delivery.TABLE,
            CustomerYear.TABLE,
            Departure.TABLE,
            Loyalty.TABLE,
            Session.TABLE,
            Lead.TABLE,
            Response.TABLE,
            ExpectationPair.TABLE,
            Experience.TABLE,
            AccountAnswer.TABLE,
            FollowUp.TABLE,
            Grievance.TABLE,
            InitiativeMonth.TABLE,
            Verbatim.TABLE,
            TopicMention.TABLE,
            ContactComment.TABLE,
            ContactTopic.TABLE);

    public static final List<Table> DERIVED = List.of(
            ResponseWeight.TABLE,
            WeightingQuality.TABLE,
            WeightedScore.TABLE,
            NonresponseBias.TABLE,
            ResponseEvenness.TABLE,
            InvitationShift.TABLE,
            MetricDefinitions.TABLE,
            MetricValues.TABLE,
            MetricComponents.TABLE,
            MetricComparisons.TABLE,
            MetricTrend.TABLE,
            CrosstabCells.TABLE,
            CrosstabTests.TABLE,
            DriverGram.TABLE,
            DriverRun.TABLE,
            DriverImportance.TABLE,
            DriverPerformance.TABLE,
            DriverSimulation.TABLE,
            DriverCompare.TABLE,
            DriverAsymmetry.TABLE,
            DriverLinkage.TABLE,
            DriverMediation.TABLE,
            DriverDominance.TABLE,
            DriverResponse.TABLE,
            DriverRobustness.TABLE,
            ChurnModel.TABLE,
            ChurnFactor.TABLE,
            ChurnBacktest.TABLE,
            ChurnCalibration.TABLE,
            ChurnContest.TABLE,
            ChurnScore.TABLE,
            ChurnDrift.TABLE,
            ChurnCampaign.TABLE,
            ChurnProfitCurve.TABLE,
            ChurnRiskDriver.TABLE,
            SurvivalCurve.TABLE,
            SurvivalGroup.TABLE,
            SurvivalComparison.TABLE,
            SurvivalHazard.TABLE,
            SurvivalEffect.TABLE,
            ValueModel.TABLE,
            CustomerValue.TABLE,
            Uplift.TABLE,
            UpliftCurvePoint.TABLE,
            ProcessCase.TABLE,
            ProcessVariant.TABLE,
            ProcessEdge.TABLE,
            ProcessSummary.TABLE,
            JourneyFunnel.TABLE,
            ForecastValue.TABLE,
            ForecastBacktest.TABLE,
            VerbatimLanguage.TABLE,
            ResponseTopic.TABLE,
            TopicMetric.TABLE,
            WordContrast.TABLE,
            VerbatimQuote.TABLE,
            InitiativeEffect.TABLE,
            InitiativeEffectMonth.TABLE,
            InitiativeMoneyEffect.TABLE,
            Alert.TABLE,
            CallList.TABLE,
            AlertTheme.TABLE,
            RecoveryEffect.TABLE,
            RoiLedger.TABLE,
            InitiativeReturn.TABLE,
            NpsGrowthLink.TABLE,
            Scorecard.TABLE,
            ServiceGap.TABLE,
            GapWaterfall.TABLE,
            StandardAttainment.TABLE,
            GapSignal.TABLE,
            SocialPost.TABLE,
            AuthorInfluence.TABLE,
            SocialQueue.TABLE,
            SocialMetric.TABLE,
            FoundTopic.TABLE,
            FrictionPoint.TABLE,
            ProcessViolation.TABLE,
            ProcessPeriod.TABLE);

    public static final List<Table> OPS = List.of(
            RunLog.TABLE,
            RunWrite.TABLE,
            FileLedger.TABLE,
            ExportColumn.TABLE,
            DqResult.TABLE,
            LateFact.TABLE,
            ErasedKey.TABLE,
            ErasureLog.TABLE,
            TableSize.TABLE);

    /** One quarantine per input table, in the same order. */
    public static final List<Table> QUARANTINES =
            InputTables.ALL.stream().map(Quarantine::of).toList();

    public static final List<Table> ALL = Stream.of(InputTables.ALL, CURATED, DERIVED, OPS, QUARANTINES)
            .flatMap(List::stream)
            .toList();

    private DeclaredTables() {}

    public static Optional<Table> byName(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
