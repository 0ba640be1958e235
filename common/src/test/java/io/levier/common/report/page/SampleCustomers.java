package io.levier.common.report.page;

import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.driver.GroupOutcomes;
import io.levier.common.report.driver.GroupOutcomes.Apart;
import io.levier.common.report.driver.GroupOutcomes.Difference;
import io.levier.common.report.driver.GroupOutcomes.Group;
import io.levier.common.report.driver.GroupOutcomes.GroupOutcome;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Behaviour and churn of the sample reports. */
final class SampleCustomers {

    static Behaviour behaviour() {
        double[] revenue = {
            612_400, 588_030, 640_120, 702_900, 811_040, 1_204_500, 655_210, 630_480, 702_330, 745_900, 771_215, 813_141
        };
        double[] repeat = {55.2, 56.0, 55.8, 57.1, 56.4, 49.9, 58.8, 59.9, 60.4, 60.1, 61.7, 61.2};
        List<SalesPeriod> sales = new ArrayList<>();
        List<TrendPoint> retention = new ArrayList<>();
        for (int i = 0; i < revenue.length; i++) {
            LocalDate first = LocalDate.of(2025, 7, 1).plusMonths(i);
            Period month = Period.month(first.getYear(), first.getMonthValue());
            sales.add(new SalesPeriod(
                    month,
                    OptionalDouble.of(revenue[i]),
                    OptionalLong.of(Math.round(revenue[i] / 74.3)),
                    OptionalDouble.of(repeat[i]),
                    OptionalDouble.of(repeat[i] - 6.2)));
            double rate = 96.1 + 0.18 * i - 0.4 * (i % 3);
            retention.add(new TrendPoint(month, Measure.of(rate, Interval.around(rate, 0.7), 28_000 + 250L * i)));
        }
        return new Behaviour(
                "EUR",
                Part.of(sales),
                Part.of(retention),
                Part.of(new GroupOutcomes(
                        12,
                        Optional.of(Period.range(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 5, 31))),
                        List.of(
                                new GroupOutcome(
                                        Group.HIGH,
                                        Measure.of(212.4, new Interval(203.8, 221), 2_470),
                                        Measure.of(81.3, new Interval(77.2, 85.4), 2_401),
                                        Measure.of(6.4, new Interval(5.4, 7.6), 1_902)),
                                new GroupOutcome(
                                        Group.MIDDLE,
                                        Measure.of(171.9, new Interval(162.3, 181.5), 1_431),
                                        Measure.lowBase(63.8, new Interval(41.1, 86.5), 24),
                                        Measure.of(9.8, new Interval(8.2, 11.7), 1_106)),
                                new GroupOutcome(
                                        Group.LOW,
                                        Measure.of(140.2, new Interval(129.7, 150.7), 911),
                                        Measure.of(49.6, new Interval(44.9, 54.3), 893),
                                        Measure.of(17.2, new Interval(14.5, 20.3), 640))),
                        new Apart(
                                Optional.of(new Difference(72.2, new Interval(58.7, 85.7))),
                                Optional.of(new Difference(31.7, new Interval(-2.2, 37.9))),
                                Optional.of(new Difference(-10.8, new Interval(-14, -7.9)))))));
    }

    static Churn churn() {
        List<Churn.CalibrationBin> bins = new ArrayList<>();
        double[] predicted = {1.1, 2.3, 3.6, 5.2, 7.4, 10.1, 14.2, 20.3, 29.8, 48.6};
        double[] observed = {0.9, 2.6, 3.3, 5.6, 7.0, 10.9, 17.9, 21.4, 28.1, 50.2};
        for (int i = 0; i < predicted.length; i++) {
            bins.add(new Churn.CalibrationBin(
                    predicted[i],
                    observed[i],
                    Optional.of(Interval.around(observed[i], 0.5 + observed[i] * 0.09)),
                    1_204));
        }
        return new Churn(
                new Bilingual(
                        "A customer has left who was active and placed no order within the horizon.",
                        "Est parti un client actif qui n’a passé aucune commande dans l’horizon."),
                90,
                "EUR",
                new Churn.Quality(
                        new Bilingual("Logistic regression", "Régression logistique"),
                        14.2,
                        12_040,
                        Measure.of(0.813, new Interval(0.802, 0.824), 12_040),
                        Measure.of(0.741, new Interval(0.729, 0.753), 12_040),
                        new Bilingual("days since the last order alone", "jours depuis la dernière commande seuls"),
                        Measure.of(3.54, new Interval(3.31, 3.77), 1_204),
                        Measure.of(1.03, new Interval(0.97, 1.09), 12_040)),
                List.of(
                        new Churn.RiskBand(
                                new Bilingual("High risk", "Risque élevé"),
                                1_830,
                                38.4,
                                OptionalDouble.of(39.6),
                                OptionalDouble.of(61_200)),
                        new Churn.RiskBand(
                                new Bilingual("Medium risk", "Risque moyen"),
                                6_204,
                                16.2,
                                OptionalDouble.of(15.8),
                                OptionalDouble.of(74_850)),
                        new Churn.RiskBand(
                                new Bilingual("Low risk", "Risque faible"),
                                23_056,
                                3.1,
                                OptionalDouble.of(3.0),
                                OptionalDouble.of(50_310))),
                List.of(
                        new Churn.Cohort(
                                new Bilingual("Detractors", "Détracteurs"),
                                Measure.of(27.3, new Interval(24.5, 30.3), 911)),
                        new Churn.Cohort(
                                new Bilingual(
                                        "First purchase in the last six months", "Premier achat récent (six mois)"),
                                Measure.of(22.8, new Interval(21.7, 23.9), 5_630)),
                        new Churn.Cohort(
                                new Bilingual("Corporate gifts", "Cadeaux d’entreprise"),
                                Measure.lowBase(31, new Interval(16, 51), 26))),
                List.of(
                        new Churn.Reason(
                                new Bilingual("Late delivery in the last 90 days", "Livraison en retard (90 jours)"),
                                OptionalDouble.of(2.31),
                                Optional.of(new Interval(2.02, 2.64)),
                                1_122),
                        new Churn.Reason(
                                new Bilingual(
                                        "Longer gap than usual since the last order",
                                        "Délai inhabituel depuis la dernière commande"),
                                OptionalDouble.of(1.94),
                                Optional.of(new Interval(1.77, 2.13)),
                                1_034),
                        new Churn.Reason(
                                new Bilingual("Unsolved complaint", "Réclamation non résolue"),
                                OptionalDouble.of(1.71),
                                Optional.of(new Interval(1.39, 2.10)),
                                412)),
                Measure.of(186_360, new Interval(179_900, 193_400), 31_090),
                bins,
                List.of(3.54, 2.02, 1.33, 0.95, 0.71, 0.52, 0.38, 0.26, 0.18, 0.11),
                List.of(Notice.about(
                        new Bilingual("Date of the closing letter", "La date de la lettre de clôture"),
                        Warning.LEAKING_FEATURE,
                        Amount.of("auc", 0.984, Unit.number(3)))));
    }

    static DataQuality dataQuality() {
        return new DataQuality(
                List.of(
                        new TableLoad("customer", 31_802, 31_090, 12, 700),
                        new TableLoad("order_header", 58_431, 58_114, 288, 29),
                        new TableLoad("survey_answer", 61_220, 59_903, 1_317, 0)),
                List.of(
                        Notice.about(
                                Bilingual.same("survey_answer"),
                                Warning.MANY_QUARANTINED,
                                Amount.of("share", 2.2, Unit.PERCENT)),
                        Notice.of(Warning.LATE_FACTS, Amount.of("periods", 41, Unit.COUNT))));
    }

    private SampleCustomers() {}
}
