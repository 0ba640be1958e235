package io.levier.common.report.page;

import io.levier.common.report.driver.Forecast;
import io.levier.common.report.driver.Friction;
import io.levier.common.report.driver.InitiativeResult;
import io.levier.common.report.driver.InitiativeResult.Grade;
import io.levier.common.report.driver.InitiativeResult.Method;
import io.levier.common.report.driver.JourneyFacts;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.SocialVoices;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Surroundings;
import io.levier.common.report.driver.Voices;
import io.levier.common.report.driver.Voices.Group;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the sample reports say around the score: comments, journeys, initiatives and what is expected next. */
final class SampleSurroundings {
    private static final Bilingual DELIVERY = new Bilingual("Delivery", "Livraison");

    private SampleSurroundings() {}

    static Surroundings full() {
        return of("The parcel came on the day it was promised, and whole.", DELIVERY);
    }

    /** The same with one quote and one name that somebody else wrote. */
    static Surroundings of(String quote, Bilingual name) {
        return new Surroundings(
                Part.of(voices(quote, name)),
                Part.of(social(name)),
                Part.of(List.of(journey(name), hidden())),
                Part.of(friction(name)),
                Part.of(List.of(
                        result(name, Grade.A, -1.94, new Interval(-2.6, -1.28)),
                        result(
                                new Bilingual("Clearer invoices", "Factures plus claires"),
                                Grade.C,
                                6.2,
                                new Interval(1.1, 11.3)),
                        new InitiativeResult(
                                Bilingual.same("Training"),
                                Optional.empty(),
                                Unit.POINTS,
                                Method.NONE,
                                Optional.empty(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalLong.empty(),
                                Optional.empty()))),
                Part.of(List.of(
                        forecast(Bilingual.same("NPS"), Unit.POINTS, true),
                        forecast(new Bilingual("Net revenue", "Chiffre d’affaires net"), Unit.money("EUR"), false))));
    }

    private static Voices voices(String quote, Bilingual name) {
        return new Voices(
                1_204,
                List.of(
                        new Voices.Topic(
                                "delivery",
                                name,
                                Measure.of(28.1, new Interval(25.6, 30.7), 338),
                                OptionalLong.of(338),
                                OptionalDouble.of(-6.4)),
                        new Voices.Topic(
                                "billing",
                                new Bilingual("Billing", "Facturation"),
                                Measure.lowBase(1.7, new Interval(1.1, 2.6), 21),
                                OptionalLong.of(21),
                                OptionalDouble.of(0.2)),
                        new Voices.Topic(
                                "wait",
                                new Bilingual("Waiting", "Attente"),
                                Measure.suppressed(),
                                OptionalLong.empty(),
                                OptionalDouble.empty())),
                List.of(new Voices.Emerging(name, Period.month(2026, 6), 41.2, OptionalDouble.of(27.9))),
                List.of(
                        quote(Group.LOW, "Trois semaines de retard et aucune nouvelle de personne.", Optional.of("fr")),
                        quote(Group.MIDDLE, "Parcel fine, but the day moved twice.", Optional.of("en")),
                        quote(Group.HIGH, quote, Optional.empty())),
                Optional.of(
                        new Bilingual(
                                "nearest to the centre of the topic, one per customer, agreed to, personal data masked",
                                "les plus proches du centre du thème, une par client, avec accord, données personnelles masquées")));
    }

    private static SocialVoices social(Bilingual name) {
        return new SocialVoices(
                List.of(
                        new SocialVoices.Brand(
                                new Bilingual("Our brand", "Notre marque"),
                                true,
                                OptionalLong.of(3_410),
                                OptionalLong.of(1_902),
                                Measure.of(61.3, new Interval(58.8, 63.7), 5_563),
                                Measure.of(-14.2, new Interval(-18.4, -10), 2_990),
                                Measure.of(71.6, new Interval(68, 74.9), 1_204),
                                OptionalDouble.of(9_300)),
                        new SocialVoices.Brand(
                                name,
                                false,
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                Measure.suppressed(),
                                Measure.suppressed(),
                                Measure.suppressed(),
                                OptionalDouble.empty())),
                List.of(new SocialVoices.Topic(
                        name,
                        OptionalLong.of(611),
                        Measure.of(-48.1, new Interval(-55, -41.2), 588),
                        OptionalDouble.of(-8.6))));
    }

    private static Voices.Quote quote(Group group, String text, Optional<String> language) {
        return new Voices.Quote("delivery", group, LocalDate.of(2026, 5, 4), language, text);
    }

    private static JourneyFacts journey(Bilingual name) {
        return new JourneyFacts(
                new Bilingual("Cases", "Dossiers"),
                Status.OK,
                OptionalLong.of(2_310),
                OptionalLong.of(48),
                OptionalDouble.of(93_600),
                OptionalDouble.of(432_000),
                Optional.of(Measure.of(81.4, new Interval(79.6, 83.1), 2_310)),
                OptionalDouble.of(14.2),
                OptionalDouble.of(3.4),
                List.of(
                        new JourneyFacts.Broken(
                                JourneyFacts.Breach.WRONG_ORDER, new Bilingual("Solved", "Résolu"), name, 231, 10),
                        new JourneyFacts.Broken(
                                JourneyFacts.Breach.MISSING_ACTIVITY, Bilingual.same("(any)"), name, 92, 3.98)),
                List.of(
                        new JourneyFacts.Shift(
                                JourneyFacts.Shift.Figure.AS_INTENDED,
                                Period.quarter(2026, 2),
                                Period.quarter(2026, 1),
                                83.1,
                                79.6,
                                1_190,
                                1_120,
                                3.5,
                                new Interval(0.3, 6.7)),
                        new JourneyFacts.Shift(
                                JourneyFacts.Shift.Figure.REWORK,
                                Period.quarter(2026, 2),
                                Period.quarter(2026, 1),
                                14.0,
                                14.4,
                                1_190,
                                1_120,
                                -0.4,
                                new Interval(-3.3, 2.5))),
                List.of(
                        new JourneyFacts.Wait(new Bilingual("Opened", "Ouvert"), name, 2_301, 46_800, 61.3),
                        new JourneyFacts.Wait(name, new Bilingual("Closed", "Clos"), 1_877, 95, 0.04)),
                List.of(
                        new JourneyFacts.Step(name, Measure.census(100, 2_310), OptionalDouble.empty()),
                        new JourneyFacts.Step(
                                new Bilingual("Solved", "Résolu"),
                                Measure.of(92.2, new Interval(91, 93.2), 2_310),
                                OptionalDouble.of(7.8))));
    }

    private static List<Friction> friction(Bilingual name) {
        Optional<Bilingual> cases = Optional.of(new Bilingual("Cases", "Dossiers"));
        return List.of(
                new Friction(Friction.Kind.TOPIC, Optional.empty(), name, 6.4, Optional.empty(), 338, 301),
                new Friction(
                        Friction.Kind.DROP_OFF,
                        Optional.of(new Bilingual("Visits", "Visites")),
                        new Bilingual("Payment", "Paiement"),
                        41.3,
                        Optional.of(new Interval(38.9, 43.7)),
                        655,
                        610),
                new Friction(
                        Friction.Kind.WAIT,
                        cases,
                        new Bilingual("New → Opened", "Nouveau → Ouvert"),
                        61.3,
                        Optional.empty(),
                        2_301,
                        1_940),
                new Friction(
                        Friction.Kind.DEVIATION,
                        cases,
                        new Bilingual("Closed → Opened", "Clos → Ouvert"),
                        4.2,
                        Optional.empty(),
                        97,
                        88));
    }

    private static JourneyFacts hidden() {
        return new JourneyFacts(
                new Bilingual("Visits", "Visites"),
                Status.SUPPRESSED,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static InitiativeResult result(Bilingual name, Grade grade, double estimate, Interval interval) {
        return new InitiativeResult(
                name,
                Optional.of(new Bilingual("First response time", "Délai de première réponse")),
                Unit.HOURS,
                Method.DIFFERENCE_IN_DIFFERENCES,
                Optional.of(grade),
                OptionalDouble.of(estimate),
                Optional.of(interval),
                OptionalDouble.of(1.4),
                OptionalDouble.of(-2),
                OptionalLong.of(1_830),
                Optional.of(LocalDate.of(2025, 9, 1)));
    }

    private static Forecast forecast(Bilingual metric, Unit unit, boolean isScore) {
        return new Forecast(
                metric,
                unit,
                isScore,
                List.of(
                        new Forecast.Month(Period.month(2026, 7), 32.9, new Interval(27.8, 38)),
                        new Forecast.Month(Period.month(2026, 8), 33.1, new Interval(26.4, 39.8))),
                OptionalDouble.of(31.8),
                OptionalDouble.of(40),
                OptionalDouble.of(9.2));
    }
}
