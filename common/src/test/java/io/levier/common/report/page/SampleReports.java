package io.levier.common.report.page;

import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Conduct;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Groups;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.RatingScale;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Surroundings;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reports with made-up figures that hang together: a full one, one about satisfaction with gaps, and an empty one. */
final class SampleReports {

    private static final Provenance PROVENANCE = new Provenance(
            "levier write-report --from 2026-01-01 --to 2026-06-30 --language en,fr --run-id 2026-07-02T06-14-09Z-7f3a",
            List.of(
                    new Provenance.Run("compute-metrics", "2026-07-02T05-40-12Z-a1c9"),
                    new Provenance.Run("rank-drivers", "2026-07-02T05-58-31Z-44be"),
                    new Provenance.Run("score-churn", "2026-07-02T06-07-55Z-90d2")),
            List.of(
                    new Provenance.Version("levier", "0.1.0"),
                    new Provenance.Version("metric definitions", "sha256:5b1f…"),
                    new Provenance.Version("Spark", "4.1.0"),
                    new Provenance.Version("Delta", "4.4.0")),
            new Provenance.Rules(95, 30, 10));

    private SampleReports() {}

    /** Everything there, about the NPS. */
    static DriverReport full() {
        return new DriverReport(
                new ReportHeader(
                        "Maison Delorme",
                        SampleScores.HALF_YEAR,
                        Instant.parse("2026-06-30T21:59:59Z"),
                        ZoneId.of("Europe/Paris"),
                        "2026-07-02T06-14-09Z-7f3a",
                        List.of(Notice.of(Warning.MADE_UP_DATA))),
                new MainScore(
                        ScoreKind.NPS,
                        Optional.of(new RatingScale(0, 10, RatingScale.Best.HIGHEST)),
                        Measure.of(32.4, new Interval(29.9, 34.8), 4_430),
                        Optional.of(SampleScores.change(1.7, 3.4, Significance.FLAT, 4.9)),
                        Optional.of(Groups.ofCounts(911, 1431, 2470)),
                        OptionalDouble.of(40)),
                SampleScores.keyFigures(),
                Part.of(SampleScores.respondents()),
                Part.of(new Trend(
                        SampleScores.months(),
                        Optional.of(new Trend.MixEffect(0.4, 1.3)),
                        SampleScores.monthTrends(),
                        List.of())),
                Part.of(SampleDrivers.ranking()),
                Part.of(SampleDrivers.priorities()),
                Part.of(SampleDrivers.simulation()),
                SampleViews.full(),
                Part.of(SampleDrivers.levers()),
                Part.of(SampleScores.segments()),
                Part.of(SampleCustomers.behaviour()),
                Part.of(SampleHistory.lifetimes()),
                Part.of(SampleHistory.changes()),
                SampleSurroundings.full(),
                SampleConduct.full(),
                Part.of(SampleCustomers.churn()),
                SampleHistory.work(),
                Part.of(SampleDrivers.actions()),
                Part.of(SampleCustomers.dataQuality()),
                Part.of(SampleHistory.crosstabs()),
                PROVENANCE);
    }

    /** About satisfaction on a scale from 1 to 5, with drivers from operations: no ratings, so no priorities or gains. */
    static DriverReport satisfaction() {
        DriverReport full = full();
        Bilingual noRatings = new Bilingual(
                "The drivers are measured in operations and not rated, so they have no performance on a rating scale.",
                "Les facteurs sont mesurés dans les opérations et non notés : ils n’ont pas de performance sur une échelle de notes.");
        return new DriverReport(
                new ReportHeader(
                        "Marketplace",
                        Period.year(2017),
                        Instant.parse("2018-01-01T02:00:00Z"),
                        ZoneId.of("America/Sao_Paulo"),
                        "2026-07-02T06-14-09Z-7f3a",
                        List.of()),
                new MainScore(
                        ScoreKind.CSAT_TOP_BOX,
                        Optional.of(new RatingScale(1, 5, RatingScale.Best.HIGHEST)),
                        Measure.of(76.8, new Interval(76.1, 77.5), 14_944),
                        Optional.empty(),
                        Optional.of(Groups.ofCounts(2_179, 1_281, 11_484)),
                        OptionalDouble.empty()),
                List.of(),
                full.respondents(),
                full.trend()
                        .content()
                        .map(t -> Part.of(new Trend(SampleScores.quarters(), Optional.empty(), List.of(), List.of())))
                        .orElseThrow(),
                Part.of(SampleDrivers.operationalRanking()),
                Part.missing(noRatings),
                Part.missing(noRatings),
                SampleViews.missing(noRatings),
                Part.missing(noRatings),
                Part.missing(new Bilingual("No dimension was asked for.", "Aucune dimension n’a été demandée.")),
                Part.of(new Behaviour(
                        "BRL",
                        full.behaviour().content().orElseThrow().sales(),
                        Part.missing(new Bilingual(
                                "Most customers bought once; a retention rate would say little.",
                                "La plupart des clients n’ont acheté qu’une fois ; un taux de rétention dirait peu.")),
                        full.behaviour().content().orElseThrow().byGroup())),
                Part.missing(noRatings),
                Part.missing(noRatings),
                Surroundings.missing(noRatings),
                Conduct.missing(noRatings),
                Part.missing(
                        new Bilingual("No churn model was trained.", "Aucun modèle d’attrition n’a été entraîné.")),
                SampleHistory.noWork(noRatings),
                Part.missing(
                        new Bilingual("No action list was asked for.", "Aucune liste d’actions n’a été demandée.")),
                full.dataQuality(),
                Part.missing(noRatings),
                PROVENANCE);
    }

    /** Nothing could be made but the score, and that is not computable either. */
    static DriverReport empty() {
        Bilingual reason = new Bilingual("The table of answers is empty.", "La table des réponses est vide.");
        return new DriverReport(
                new ReportHeader("Acme", Period.month(2026, 1), Instant.EPOCH, ZoneId.of("UTC"), "run-1", List.of()),
                new MainScore(
                        ScoreKind.CSAT_INDEX,
                        Optional.of(new RatingScale(1, 7, RatingScale.Best.HIGHEST)),
                        Measure.notComputable(reason),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()),
                List.of(),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                SampleViews.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Surroundings.missing(reason),
                Conduct.missing(reason),
                Part.missing(reason),
                SampleHistory.noWork(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                PROVENANCE);
    }
}
