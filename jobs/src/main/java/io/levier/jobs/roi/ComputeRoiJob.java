package io.levier.jobs.roi;

import io.levier.common.config.DriverModel;
import io.levier.common.config.SuiteConfig;
import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.CompanyRates;
import io.levier.common.roi.Factor;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeMoneyEffect;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeCost;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import io.levier.jobs.roi.Returned.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Compares what initiatives bring with what they cost, and says what that rests on. */
public final class ComputeRoiJob implements Job<JobArgs, RoiJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "compute-roi",
            "what initiatives bring back per unit spent, with ranges and what that rests on; what planned ones might",
            List.of(Initiative.TABLE, CustomerPeriod.TABLE),
            List.of(
                    InitiativeEffect.TABLE,
                    InitiativeMoneyEffect.TABLE,
                    InitiativeCost.TABLE,
                    InitiativeScope.TABLE,
                    IdentityMap.TABLE,
                    Rating.TABLE,
                    Sale.TABLE,
                    Contact.TABLE,
                    Ticket.TABLE,
                    DriverSimulation.TABLE),
            List.of(RoiLedger.TABLE, InitiativeReturn.TABLE),
            List.of("compute-roi", "compute-roi --set roi.horizon-months=36 --set roi.discount-rate=0.1"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public RoiJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new RoiJobSettings(
                suite.roi(),
                suite.value().margin(),
                suite.driverModels().stream()
                        .filter(model -> model.outcome() == DriverModel.Outcome.NPS)
                        .map(DriverModel::id)
                        .sorted()
                        .toList(),
                suite.publication(),
                suite.currency(),
                suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, RoiJobSettings settings) {
        Tables tables = context.tables();
        context.step("gathering initiatives, effects and costs");
        // Initiatives are as many as people have thought of, not as many as customers.
        List<Row> initiatives = context.sql()
                .query(
                        "roi/initiative",
                        Map.of(
                                "initiative", tables.read(Initiative.TABLE),
                                "initiative_effect", tables.readOrEmpty(InitiativeEffect.TABLE),
                                "initiative_money_effect", tables.readOrEmpty(InitiativeMoneyEffect.TABLE),
                                "initiative_cost", tables.readOrEmpty(InitiativeCost.TABLE)),
                        Map.of(
                                "as_of", context.asOf(),
                                "zone", settings.zone().getId(),
                                "currency", settings.currency()))
                .collectAsList();
        Map<String, List<Worth>> worth = worth(context, settings, initiatives);
        context.step("counting whom they reach");
        Map<String, Map<BenefitStream, Reach>> reach = reach(context, settings, paying(initiatives, worth, settings));
        Row rate = context.sql()
                .query("roi/company_rate", Map.of("customer_period", tables.read(CustomerPeriod.TABLE)), Map.of())
                .first();
        Returns returns = new Returns(settings, rates(rate, settings), rate.<Boolean>getAs("knows_revenue"));
        context.step("simulating returns");
        List<Returned> all = initiatives.stream()
                .map(one -> returns.of(
                        one,
                        worth.getOrDefault(one.<String>getAs("initiative_id"), List.of()),
                        reach.getOrDefault(one.<String>getAs("initiative_id"), Map.of())))
                .toList();
        RoiRows rows = new RoiRows(
                settings.roi().rules().horizonMonths(), settings.publication().level());
        tables.replaceAll(
                RoiLedger.TABLE,
                all.stream().flatMap(one -> rows.ledger(one).stream()).toList());
        List<Row> returned = new ArrayList<>(all.stream().map(rows::of).toList());
        rows.together(all, false).ifPresent(returned::add);
        rows.together(all, true).ifPresent(returned::add);
        tables.replaceAll(InitiativeReturn.TABLE, returned);
        return RunSummary.of(String.format(
                Locale.ROOT,
                "what %,d of %,d initiatives bring back could be told",
                all.stream().filter(one -> one.study().isPresent()).count(),
                all.size()));
    }

    private static CompanyRates rates(Row rate, RoiJobSettings settings) {
        double revenue = rate.isNullAt(rate.fieldIndex("monthly_revenue")) ? 0 : rate.getAs("monthly_revenue");
        double churn = rate.isNullAt(rate.fieldIndex("monthly_churn")) ? 0 : rate.getAs("monthly_churn");
        return new CompanyRates(
                revenue * settings.margin(), churn, settings.roi().contactCost(), settings.margin());
    }

    private static Map<String, List<Worth>> worth(JobContext context, RoiJobSettings settings, List<Row> initiatives) {
        Map<String, Factor> gains =
                initiatives.stream().anyMatch(Worth::isOfDriver) ? gains(context, settings) : Map.of();
        Map<String, List<Worth>> worth = new TreeMap<>();
        for (Row initiative : initiatives) {
            worth.put(
                    initiative.getAs("initiative_id"),
                    Worth.of(
                            MeasuredEffect.of(initiative, settings.roi().plannedDoubt()),
                            settings.roi().links(),
                            gains));
        }
        return worth;
    }

    /** Drivers are as many as a questionnaire has items. */
    private static Map<String, Factor> gains(JobContext context, RoiJobSettings settings) {
        Map<String, Factor> gains = new TreeMap<>();
        for (Row gain : context.sql()
                .query(
                        "roi/driver_gain",
                        Map.of(
                                "driver_simulation", context.tables().readOrEmpty(DriverSimulation.TABLE),
                                "rating", context.tables().readOrEmpty(Rating.TABLE)),
                        Map.of("nps_models", String.join(",", settings.npsModels())))
                .collectAsList()) {
            if (!gain.anyNull()) {
                String driver = gain.getAs("driver_id");
                gains.put(
                        driver,
                        Factor.between(gain.getAs("gain"), gain.getAs("gain_lo"), gain.getAs("gain_hi"))
                                .shared("driver " + driver));
            }
        }
        return gains;
    }

    /** By what each initiative brings money, for whom its effect is told, and for how many months it is paid for. */
    private static List<Row> paying(List<Row> initiatives, Map<String, List<Worth>> worth, RoiJobSettings settings) {
        List<Row> paying = new ArrayList<>();
        for (Row initiative : initiatives) {
            String id = initiative.getAs("initiative_id");
            worth.getOrDefault(id, List.of())
                    .forEach(way -> paying.add(RowFactory.create(
                            id,
                            way.stream().label(),
                            way.effect().segment(),
                            settings.roi().rules().paidMonths(way.stream()))));
        }
        return paying;
    }

    private static Map<String, Map<BenefitStream, Reach>> reach(
            JobContext context, RoiJobSettings settings, List<Row> paying) {
        Map<String, Map<BenefitStream, Reach>> reach = new TreeMap<>();
        if (paying.isEmpty()) {
            return reach;
        }
        for (Row row : context.sql()
                .query("roi/reach", reachInputs(context, settings, paying), Map.of())
                .collectAsList()) {
            reach.computeIfAbsent(row.getAs("initiative_id"), id -> new EnumMap<>(BenefitStream.class))
                    .put(
                            BenefitStream.valueOf(row.<String>getAs("stream").toUpperCase(Locale.ROOT)),
                            new Reach(
                                    row.getAs("n_reached"),
                                    row.getAs("n_counted"),
                                    row.getList(row.fieldIndex("earlier"))));
        }
        return reach;
    }

    private static Map<String, Dataset<Row>> reachInputs(
            JobContext context, RoiJobSettings settings, List<Row> paying) {
        Tables tables = context.tables();
        Map<String, Dataset<Row>> scopes = Map.of(
                "initiative", tables.read(Initiative.TABLE),
                "initiative_scope", tables.readOrEmpty(InitiativeScope.TABLE),
                "identity_map", tables.readOrEmpty(IdentityMap.TABLE));
        Map<String, Object> zone = Map.of("zone", settings.zone().getId());
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        inputs.put(
                "paying",
                context.spark()
                        .createDataFrame(
                                paying,
                                StructType.fromDDL("initiative_id string, stream string, segment string, months int")));
        inputs.put("place_start", context.sql().query("effects/place_start", scopes, zone));
        inputs.put("customer_start", context.sql().query("effects/customer_start", scopes, zone));
        inputs.put("customer_period", tables.read(CustomerPeriod.TABLE));
        inputs.put("rating", tables.readOrEmpty(Rating.TABLE));
        inputs.put("sale", tables.readOrEmpty(Sale.TABLE));
        inputs.put("contact", tables.readOrEmpty(Contact.TABLE));
        inputs.put("ticket", tables.readOrEmpty(Ticket.TABLE));
        return inputs;
    }
}
