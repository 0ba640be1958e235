package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Bilingual REASON = new Bilingual("No answers yet.", "Pas encore de réponses.");

    private static Answer answer(Part<DriverRanking> ranking, Part<Simulation> simulation) {
        return answer(ranking, Part.missing(REASON), simulation);
    }

    private static Answer answer(
            Part<DriverRanking> ranking, Part<PriorityMap> priorities, Part<Simulation> simulation) {
        DriverReport full = SampleReports.full();
        return new Answer(Edition.of(
                new DriverReport(
                        full.header(),
                        full.score(),
                        full.keyFigures(),
                        full.respondents(),
                        full.trend(),
                        ranking,
                        priorities,
                        simulation,
                        SampleViews.missing(REASON),
                        Part.missing(REASON),
                        full.segments(),
                        full.behaviour(),
                        full.lifetimes(),
                        full.changes(),
                        full.surroundings(),
                        full.conduct(),
                        full.churn(),
                        full.work(),
                        full.actions(),
                        full.dataQuality(),
                        full.crosstabs(),
                        full.provenance()),
                Language.ENGLISH));
    }

    private static DriverRanking ranking(int aboveNoise) {
        DriverRanking full = SampleReports.full().ranking().content().orElseThrow();
        List<Driver> drivers = full.drivers().stream()
                .map(d -> {
                    Importance i = d.importance();
                    Standing standing = i.rank() <= aboveNoise ? Standing.ABOVE_NOISE : Standing.NOISE;
                    return Driver.rated(
                            d.id(),
                            d.label(),
                            new Importance(i.percent(), i.interval(), i.rank(), i.rankLow(), i.rankHigh(), standing),
                            d.effect());
                })
                .toList();
        return new DriverRanking(
                full.answers(),
                full.customers(),
                full.explained(),
                full.explainedInterval(),
                full.explainedOutOfSample(),
                drivers,
                full.check(),
                full.notices());
    }

    private static Simulation simulation(OptionalDouble detectable, Gain... gains) {
        return new Simulation(Scenario.ONE_POINT_HIGHER, List.of(gains), detectable);
    }

    private static Gain gain(String driver, double gain, double margin) {
        return new Gain(driver, gain, Interval.around(gain, margin), OptionalLong.empty(), Optional.empty());
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    @Test
    void priorityIsTheLargestGainToldFromZeroAndNotTheLargestGain() {
        Answer answer = answer(
                Part.of(ranking(3)),
                Part.of(simulation(
                        OptionalDouble.empty(),
                        gain("advice", 2, 1),
                        gain("delivery", 9, 10),
                        gain("price", 4, 3),
                        gain("returns", -8, 2))));
        assertEquals(
                "Start with “Value for money”: if every respondent rated it one point higher (at most the top of the"
                        + " scale), one would expect an NPS about 4.0 points higher [1.0; 7.0], other things equal.",
                plain(answer.whatToDoFirst()));
    }

    @Test
    void whatIsImportantAndRatedLowComesBeforeALargerGainOfWhatIsRatedHigh() {
        PriorityMap map = new PriorityMap(
                10,
                CutRule.EQUAL_SHARE,
                70,
                CutRule.MEAN,
                List.of(
                        new Performance("delivery", 60, Optional.empty()),
                        new Performance("price", 80, Optional.empty())));
        Answer answer = answer(
                Part.of(ranking(3)),
                Part.of(map),
                Part.of(simulation(OptionalDouble.empty(), gain("price", 5, 1), gain("delivery", 4, 1))));
        String first = plain(answer.whatToDoFirst());
        assertTrue(
                first.startsWith("Start with “Delivery on the promised day”, important and rated low: if every"),
                first);
    }

    @Test
    void driversWithoutALinkOfTheirOwnAreCountedApart() {
        DriverRanking full = ranking(3);
        List<Driver> drivers = full.drivers().stream()
                .map(d -> d.importance().rank() == 2
                        ? Driver.rated(d.id(), d.label(), d.importance(), new Effect(0.1, Optional.empty(), 0.8))
                        : d)
                .toList();
        DriverRanking ranking = new DriverRanking(
                full.answers(),
                full.customers(),
                full.explained(),
                full.explainedInterval(),
                full.explainedOutOfSample(),
                drivers,
                full.check(),
                full.notices());
        String sure = answer(Part.of(ranking), Part.missing(REASON)).howSure();
        assertTrue(
                sure.endsWith("3 of 8 drivers stand out from noise, 2 of them with the other drivers equal too."),
                sure);
    }

    @Test
    void withoutAGainToldFromZeroNoDriverComesFirst() {
        Answer told = answer(Part.of(ranking(3)), Part.of(simulation(OptionalDouble.of(3.2), gain("price", 1, 2))));
        assertEquals(
                "No gain is detectable with n = 4,430 answers, so no driver is put first; the smallest gain they would"
                        + " show is about 3.2 points.",
                plain(told.whatToDoFirst()));
        Answer untold = answer(Part.of(ranking(3)), Part.of(simulation(OptionalDouble.empty(), gain("price", -3, 1))));
        assertEquals(
                "No gain is detectable with n = 4,430 answers, so no driver is put first.",
                plain(untold.whatToDoFirst()));
    }

    @Test
    void withoutSimulationTheStrongestDriverIsLookedAtFirst() {
        Answer answer = answer(Part.of(ranking(2)), Part.missing(REASON));
        assertEquals(
                "Look first at “Delivery on the promised day”. Customers who rate “Delivery on the promised day” one"
                        + " point higher give an NPS about 4.8 points higher [3.5; 6.2], other things equal."
                        + " No answers yet.",
                plain(answer.whatToDoFirst()));
    }

    @Test
    void withoutAnythingItSaysThatItCannotSay() {
        Answer answer = answer(Part.missing(REASON), Part.missing(REASON));
        assertEquals("What goes with the NPS cannot be said. No answers yet.", answer.whatGoesWithTheScore());
        assertEquals("What to do first cannot be said from these figures. No answers yet.", answer.whatToDoFirst());
    }

    @Test
    void driversThatDoNotStandOutAreNotNamedAsTheAnswer() {
        assertEquals(
                "No driver stands out from noise with n = 4,430 answers, so what goes with the NPS cannot be said;"
                        + " together the drivers explain 52.3% of the differences between answers.",
                plain(answer(Part.of(ranking(0)), Part.missing(REASON)).whatGoesWithTheScore()));
        assertEquals(
                "“Delivery on the promised day” goes with the NPS most clearly: it carries 34.2% of what the drivers"
                        + " explain; together they explain 52.3% of the differences between answers.",
                answer(Part.of(ranking(1)), Part.missing(REASON)).whatGoesWithTheScore());
    }

    @Test
    void certaintyNamesIntervalRankAndHowManyStandOut() {
        assertEquals(
                "With 4,430 answers from 4,061 customers, the share of “Delivery on the promised day” is 34.2%"
                        + " [30.1; 38.3] and it keeps rank 1 in at least nine of ten resamplings; 6 of 8 drivers stand"
                        + " out from noise.",
                plain(answer(SampleReports.full().ranking(), Part.missing(REASON))
                        .howSure()));
    }
}
