package io.levier.jobs.roi;

import io.levier.common.roi.Benefit;
import io.levier.common.roi.Evidence;
import io.levier.common.roi.Money;
import io.levier.common.roi.Payback;
import io.levier.common.roi.Portfolio;
import io.levier.common.roi.ReturnStudy;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.table.Field;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.RoiLedger;
import io.levier.jobs.platform.Schemas;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code roi_ledger} and {@code initiative_return}. */
record RoiRows(int horizonMonths, double level) {

    /** The entries of an initiative of which something could be told. */
    List<Row> ledger(Returned returned) {
        List<Row> rows = new ArrayList<>();
        returned.study().ifPresent(study -> {
            study.costsByKind().forEach((kind, amount) -> {
                Map<Field, @Nullable Object> cells = entry(returned.initiative(), "cost", kind, amount);
                rows.add(Schemas.sparseRow(RoiLedger.TABLE, cells));
            });
            for (int of = 0; of < returned.benefits().size(); of++) {
                rows.add(benefit(returned, study, of));
            }
        });
        return rows;
    }

    private static Row benefit(Returned returned, ReturnStudy study, int of) {
        Benefit benefit = returned.benefits().get(of);
        Returned.Reach reach = returned.reached().get(of);
        Money money = study.benefit(of);
        Map<Field, @Nullable Object> cells =
                entry(returned.initiative(), "benefit", benefit.stream().label(), money.amount());
        cells.put(RoiLedger.AMOUNT_LO, cents(money.interval().low()));
        cells.put(RoiLedger.AMOUNT_HI, cents(money.interval().high()));
        cells.put(RoiLedger.EVIDENCE, benefit.evidence().label());
        cells.put(RoiLedger.IS_PROVEN, benefit.isProven());
        cells.put(RoiLedger.N_REACHED, reach.all());
        cells.put(RoiLedger.N_COUNTED, reach.counted());
        cells.put(RoiLedger.EARLIER, reach.earlier().toArray(String[]::new));
        return Schemas.sparseRow(RoiLedger.TABLE, cells);
    }

    private static Map<Field, @Nullable Object> entry(String initiative, String side, String entry, double amount) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(RoiLedger.INITIATIVE_ID, initiative);
        cells.put(RoiLedger.SIDE, side);
        cells.put(RoiLedger.ENTRY, entry);
        cells.put(RoiLedger.AMOUNT, cents(amount));
        return cells;
    }

    /** The return of an initiative, or why it cannot be told. */
    Row of(Returned returned) {
        Map<Field, @Nullable Object> cells = cells(
                "initiative", returned.initiative(), returned.isPlanned(), returned.status(), returned.warnings());
        returned.study().ifPresent(study -> {
            benefit(cells, study.benefit(), study.provenBenefit());
            if (study.hasCosts()) {
                comparison(
                        cells,
                        study.cost(),
                        study.benefit(),
                        study.provenBenefit(),
                        study.presentValue(),
                        study.gainProbability());
                Payback payback = study.payback();
                cells.put(InitiativeReturn.PAYBACK_MONTHS, payback.months().orElse(null));
                cells.put(InitiativeReturn.PAYBACK_LO, payback.earliest().orElse(null));
                cells.put(InitiativeReturn.PAYBACK_HI, payback.latest().orElse(null));
            }
        });
        cells.put(
                InitiativeReturn.EVIDENCE,
                returned.evidence().map(Evidence::label).orElse(null));
        return Schemas.sparseRow(InitiativeReturn.TABLE, cells);
    }

    /** All initiatives that were started, or are planned, and have costs; empty when there is none. */
    Optional<Row> together(List<Returned> all, boolean isPlanned) {
        List<Returned> counted = all.stream()
                .filter(one -> one.isPlanned() == isPlanned && one.status().equals("ok"))
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        long others = all.stream().filter(one -> one.isPlanned() == isPlanned).count() - counted.size();
        Portfolio portfolio = new Portfolio(
                counted.stream().flatMap(one -> one.study().stream()).toList(), level);
        Map<Field, @Nullable Object> cells = cells(
                "portfolio",
                isPlanned ? "planned" : "started",
                isPlanned,
                "ok",
                others == 0 ? List.of() : List.of(others + " initiatives without costs or effect are not in it"));
        benefit(cells, portfolio.benefit(), portfolio.provenBenefit());
        comparison(
                cells,
                portfolio.cost(),
                portfolio.benefit(),
                portfolio.provenBenefit(),
                portfolio.presentValue(),
                portfolio.gainProbability());
        cells.put(
                InitiativeReturn.EVIDENCE,
                counted.stream()
                        .flatMap(one -> one.evidence().stream())
                        .reduce(Evidence::weaker)
                        .map(Evidence::label)
                        .orElse(null));
        return Optional.of(Schemas.sparseRow(InitiativeReturn.TABLE, cells));
    }

    private Map<Field, @Nullable Object> cells(
            String scope, String initiative, boolean isPlanned, String status, List<String> warnings) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(InitiativeReturn.SCOPE, scope);
        cells.put(InitiativeReturn.INITIATIVE_ID, initiative);
        cells.put(InitiativeReturn.IS_PLANNED, isPlanned);
        cells.put(InitiativeReturn.STATUS, status);
        cells.put(InitiativeReturn.HORIZON_MONTHS, horizonMonths);
        cells.put(InitiativeReturn.WARNINGS, warnings.toArray(String[]::new));
        return cells;
    }

    private static void benefit(Map<Field, @Nullable Object> cells, Money benefit, double proven) {
        cells.put(InitiativeReturn.BENEFIT, cents(benefit.amount()));
        cells.put(InitiativeReturn.BENEFIT_LO, cents(benefit.interval().low()));
        cells.put(InitiativeReturn.BENEFIT_HI, cents(benefit.interval().high()));
        cells.put(InitiativeReturn.BENEFIT_PROVEN, cents(proven));
    }

    /** What was spent is no more than what it is compared with: without it there is no return. */
    private static void comparison(
            Map<Field, @Nullable Object> cells, double cost, Money benefit, double proven, Money npv, double gain) {
        Interval range = benefit.interval();
        cells.put(InitiativeReturn.COST, cents(cost));
        cells.put(InitiativeReturn.ROI_PCT, percent(benefit.amount(), cost));
        cells.put(InitiativeReturn.ROI_LO, percent(range.low(), cost));
        cells.put(InitiativeReturn.ROI_HI, percent(range.high(), cost));
        cells.put(InitiativeReturn.ROI_PROVEN_PCT, percent(proven, cost));
        cells.put(InitiativeReturn.EURO_PER_EURO, perUnit(benefit.amount(), cost));
        cells.put(InitiativeReturn.EURO_PER_EURO_LO, perUnit(range.low(), cost));
        cells.put(InitiativeReturn.EURO_PER_EURO_HI, perUnit(range.high(), cost));
        cells.put(InitiativeReturn.NPV, cents(npv.amount()));
        cells.put(InitiativeReturn.NPV_LO, cents(npv.interval().low()));
        cells.put(InitiativeReturn.NPV_HI, cents(npv.interval().high()));
        cells.put(InitiativeReturn.P_POSITIVE, Rounding.published(gain));
    }

    private static @Nullable Double percent(double benefit, double cost) {
        return cost > 0 ? Rounding.published(100 * (benefit - cost) / cost) : null;
    }

    private static @Nullable Double perUnit(double benefit, double cost) {
        return cost > 0 ? Rounding.published(benefit / cost) : null;
    }

    private static @Nullable BigDecimal cents(double amount) {
        return Double.isFinite(amount) ? BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN) : null;
    }
}
