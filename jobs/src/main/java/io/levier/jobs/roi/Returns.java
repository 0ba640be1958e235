package io.levier.jobs.roi;

import io.levier.common.roi.Benefit;
import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.CompanyRates;
import io.levier.common.roi.ReturnStudy;
import io.levier.jobs.roi.Returned.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Works out what initiatives bring back, or says why that cannot be told. */
final class Returns {
    private final RoiJobSettings settings;
    private final CompanyRates rates;
    private final boolean knowsRevenue;

    /** @param knowsRevenue whether anything tells what a customer brings */
    Returns(RoiJobSettings settings, CompanyRates rates, boolean knowsRevenue) {
        this.settings = settings;
        this.rates = rates;
        this.knowsRevenue = knowsRevenue;
    }

    /**
     * What one initiative brings back.
     *
     * @param initiative a row of {@code roi/initiative.sql}
     * @param worth how it brings money, by whom it reaches
     */
    Returned of(Row initiative, List<Worth> worth, Map<BenefitStream, Reach> reach) {
        String id = initiative.getAs("initiative_id");
        boolean isPlanned = initiative.getAs("is_planned");
        if (worth.isEmpty()) {
            return MeasuredEffect.of(initiative, settings.roi().plannedDoubt()).isEmpty()
                    ? Returned.refused(id, isPlanned, "not_measured", unmeasured(initiative, isPlanned))
                    : Returned.refused(
                            id,
                            isPlanned,
                            "no_link",
                            "nothing says what " + initiative.getAs("expected_metric") + " of "
                                    + initiative.getAs("segment_key")
                                    + " is worth: add it to roi.links of suite.yaml");
        }
        if (!knowsRevenue && worth.stream().anyMatch(way -> way.stream() == BenefitStream.RETENTION)) {
            return Returned.refused(
                    id, isPlanned, "no_link", "no order and no contract tells what a customer kept is worth");
        }
        List<Reach> reached = worth.stream()
                .map(way -> reach.getOrDefault(way.stream(), Reach.NOBODY))
                .toList();
        if (reached.stream().allMatch(of -> of.all() == 0)) {
            return Returned.refused(
                    id, isPlanned, "nobody_reached", "none of the customers there at present is in its scope");
        }
        long fewest = settings.publication().kAnonymity();
        List<Reach> measured = IntStream.range(0, reached.size())
                .mapToObj(
                        of -> reached.get(of).measuredIn(worth.get(of).effect().matched()))
                .toList();
        if (IntStream.range(0, reached.size())
                .anyMatch(of -> reached.get(of).all() < fewest
                        || (reached.get(of).counted() > 0 && measured.get(of).counted() < fewest))) {
            return Returned.refused(
                    id,
                    isPlanned,
                    "suppressed",
                    "it reaches fewer than " + fewest
                            + " customers nobody else counts and its measured effect tells of");
        }
        Spending spending =
                Spending.of(initiative, settings.currency(), settings.roi().rates());
        if (!spending.unknown().isEmpty()) {
            return Returned.refused(
                    id,
                    isPlanned,
                    "unknown_currency",
                    "some of its costs are in " + String.join(", ", spending.unknown())
                            + ": say below roi.rates of suite.yaml how much " + settings.currency() + " one is");
        }
        return told(id, isPlanned, worth, reached, measured, spending);
    }

    private Returned told(
            String id,
            boolean isPlanned,
            List<Worth> worth,
            List<Reach> reached,
            List<Reach> measured,
            Spending spending) {
        List<Benefit> benefits = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int of = 0; of < worth.size(); of++) {
            Worth way = worth.get(of);
            Reach whom = reached.get(of);
            long counted = measured.get(of).counted();
            benefits.add(new Benefit(way.stream(), way.chain(), way.evidence(), counted));
            if (counted < whom.counted()) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%.0f %% of the customers that could count for %s have nobody alike they could be compared with:"
                                + " what it changed for them is not known and counts nothing",
                        100 - 100.0 * counted / whom.counted(),
                        way.stream().label()));
            }
            if (whom.counted() < whom.all()) {
                warnings.add("of " + whom.all() + " customers reached " + (whom.all() - whom.counted())
                        + " are counted for " + way.stream().label() + " by " + String.join(", ", whom.earlier())
                        + ", which reached them first");
            }
        }
        ReturnStudy study = new ReturnStudy(
                id,
                spending.costs(),
                benefits,
                rates,
                settings.roi().rules(),
                settings.publication().level());
        if (!study.hasCosts()) {
            warnings.add("no cost of it is booked in initiative_cost: what it brings cannot be compared with anything");
        }
        return new Returned(
                id, isPlanned, study.hasCosts() ? "ok" : "no_costs", Optional.of(study), benefits, measured, warnings);
    }

    private static String unmeasured(Row initiative, boolean isPlanned) {
        if (isPlanned) {
            return "it is planned, and nobody says what is expected of it: expected_effect is empty";
        }
        int warnings = initiative.fieldIndex("warnings");
        return initiative.isNullAt(warnings) || initiative.getList(warnings).isEmpty()
                ? "its effect was not measured: run measure-effects"
                : "its effect could not be measured: "
                        + initiative.<String>getList(warnings).get(0);
    }
}
