package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The wording rules, on sentences made from figures. */
class WordingTest {
    private static final Period Q1 = Period.quarter(2026, 1);

    private static String text(Language language, String section) {
        PageText page = PageText.of(DriverReportPage.render(SampleReports.full(), language));
        return PageText.read(page.section(section)).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void anEffectIsSaidAsWhatGoesTogether() {
        assertTrue(text(Language.ENGLISH, "drivers")
                .contains("Customers who rate “Delivery on the promised day” one point higher give an NPS about"
                        + " 4.8 points higher [3.5; 6.2], other things equal."));
        assertTrue(text(Language.FRENCH, "drivers")
                .contains("À notes égales par ailleurs, un point de plus sur « Livraison au jour promis » va de pair"
                        + " avec environ 4,8 points de NPS en plus [3,5 ; 6,2]."));
    }

    @Test
    void anOperationalDriverIsSaidPerStep() {
        for (Language language : Language.values()) {
            PageText page = PageText.of(DriverReportPage.render(SampleReports.satisfaction(), language));
            String drivers = PageText.read(page.section("drivers")).replace('\u00A0', ' ');
            assertTrue(
                    drivers.contains(
                            language == Language.ENGLISH
                                    ? "One more day on “Delivery delay” goes with a satisfaction rate about 3.1"
                                            + " percentage points lower [−3.4; −2.8], other things equal."
                                    : "une unité de plus (jour) sur « Retard de livraison » va de pair avec un taux de"
                                            + " satisfaction plus bas d’environ 3,1 points de pourcentage"),
                    drivers);
            String annex = PageText.read(page.section("annex")).replace('\u00A0', ' ');
            assertTrue(annex.contains(language == Language.ENGLISH ? "per day" : "par jour"), annex);
        }
    }

    @Test
    void importanceIsSaidWithTheTotalExplained() {
        for (Language language : Language.values()) {
            String answer = text(language, "answer");
            assertTrue(answer.contains(language == Language.ENGLISH ? "34.2%" : "34,2 %"));
            assertTrue(answer.contains(
                    language == Language.ENGLISH
                            ? "together all drivers explain 52.3% of the differences"
                            : "l’ensemble des facteurs explique 52,3 % des écarts"));
        }
    }

    @Test
    void aRiskIsNeverACertainty() {
        assertTrue(text(Language.ENGLISH, "churn")
                .contains("mean risk 38.4% in 90 days; 4 in 10 such customers left in the back-test."));
        assertTrue(text(Language.FRENCH, "churn")
                .contains("risque moyen de 38,4 % à 90 jours ; lors du test rétrospectif, 4 clients sur 10 étaient"));
        for (Language language : Language.values()) {
            assertFalse(Pattern.compile("will leave|vont partir|partiront|va partir")
                    .matcher(text(language, "churn"))
                    .find());
        }
    }

    @Test
    void aDriverThatContradictsItselfHasNoDirection() {
        String row = text(Language.ENGLISH, "drivers").lines().reduce("", (a, b) -> a + "|" + b);
        assertTrue(row.contains("||Speed of reply||5.3%||[3.4; 7.2]||6 (5–7)||not clear||"), row);
        assertTrue(row.contains("||Advice in the shop||20.4%||[17.1; 23.7]||2 (2–3)||+ higher score||"), row);
    }

    @Test
    void aDriverEveryoneRatesAlikeIsKeptAndNotCalledUnimportant() {
        assertTrue(text(Language.ENGLISH, "drivers").contains("no variation now; keep"));
        assertTrue(text(Language.FRENCH, "drivers").contains("peu de variation actuellement ; à maintenir"));
    }

    @Test
    void aDriverNearACutLineIsMarkedAsSuch() {
        String priorities = text(Language.ENGLISH, "priorities");
        assertTrue(priorities.contains("An interval crosses a line, so these answers do not decide."), priorities);
        assertTrue(priorities.contains("Closest to “Fix”: Ease of returning goods"), priorities);
        assertTrue(priorities.contains("Fix (not decided: an interval crosses a line), performance 71.5"), priorities);
    }

    @Test
    void aClassOfDriversIsSaidInPlainWords() {
        String english = text(Language.ENGLISH, "asymmetry");
        assertTrue(
                english.contains("Must be right: “Delivery on the promised day”. Low ratings weigh more than high ones."
                        + " Counts at every step: “Value for money”."),
                english);
        assertTrue(english.contains("A rating of 4 or less is low, one of 9 or more is high."), english);
        assertTrue(
                english.lines().reduce("", (a, b) -> a + "|" + b).contains("−21.4||[−25.7; −17.1]||+3.1||[−1.2; 7.4]"),
                english);
        String french = text(Language.FRENCH, "asymmetry");
        assertTrue(french.contains("Séduit : « Conseil en magasin ». Les notes hautes y pèsent plus"), french);
    }

    @Test
    void otherMeasuresStandBesideTheRanking() {
        String annex = text(Language.ENGLISH, "annex");
        assertTrue(annex.contains("The same drivers by other measures"), annex);
        for (String figure : List.of("33.6%", "0.61", "2.27", "81.2", "11.90")) {
            assertTrue(annex.contains(figure), figure);
        }
        assertTrue(text(Language.FRENCH, "annex").contains("Poids relatif"), "in French");
    }

    @Test
    void theOrderWithoutUniformAnswersStandsBesideTheRanking() {
        String annex = text(Language.ENGLISH, "annex");
        assertTrue(annex.contains("Without uniform answers"), annex);
        assertTrue(annex.contains("11.7% (2)") && annex.contains("28.3% (1)"), annex);
        assertTrue(text(Language.FRENCH, "annex").contains("11,7 % (2)"));
    }

    @Test
    void howFarDriversMoveTogetherIsToldWhetherOrNotItIsWarnedOf() {
        assertTrue(text(Language.ENGLISH, "annex")
                .contains("Two drivers correlate by 0.41 on average; one common factor holds 48.7% of them all."));
        assertTrue(text(Language.FRENCH, "annex").contains("corrélés de 0,41 en moyenne"));
    }

    @Test
    void correlationsOfDriversStandInTheAnnexPairByPair() {
        String annex = text(Language.ENGLISH, "annex");
        assertTrue(annex.contains("How the drivers correlate, in the order of the ranking"), annex);
        assertTrue(annex.contains("0.38") && annex.contains("−0.13"), annex);
        assertTrue(text(Language.FRENCH, "annex").contains("−0,13"), "in French");
    }

    @Test
    void scalesSayWhichEndIsTheBetterOne() {
        assertTrue(text(Language.ENGLISH, "answer").contains("Scale of the question: from 0 to 10, higher is better."));
        assertTrue(text(Language.FRENCH, "answer")
                .contains("Échelle de la question : de 0 à 10, la meilleure note étant la plus haute."));
        assertTrue(text(Language.ENGLISH, "drivers")
                .contains("Scale of “Choice of products”: from 1 to 4.5, lower is better."));
    }

    @Test
    void segmentsAreSaidToDifferOnlyWhereTheyAreToldApart() {
        String english = text(Language.ENGLISH, "segment-drivers");
        assertTrue(
                english.contains("South: “Delivery on the promised day” carries 39.8 percentage points less of what is"
                        + " explained than among all others [−51.3; −28.3]."),
                english);
        assertTrue(
                english.contains("No driver is told to count differently between North and West; that their orders"
                        + " differ may be chance."),
                english);
        assertTrue(english.contains("Only North has enough answers for a ranking of its own."), english);
        assertTrue(text(Language.ENGLISH, "annex").contains("21.4% ▼"));
        assertTrue(text(Language.FRENCH, "segment-drivers").contains("Aucun facteur ne compte de façon distincte"));
    }

    @Test
    void stayingIsSaidToGoWithTheScoreOnlyWhereItIsTold() {
        String english = text(Language.ENGLISH, "loyalty");
        assertTrue(
                english.contains("At equal ratings, one group higher (passive instead of detractor, promoter instead"
                        + " of passive) goes with a difference of +3.1 percentage points [1.1; 5.1] in customers"
                        + " who stayed."),
                english);
        assertTrue(english.contains("is not told to go with a difference in revenue per customer: +€0.02"), english);
        assertTrue(
                english.contains(
                        "Customers are compared as alike in who they were when they answered; that alone explains"
                                + " 1.3%."),
                english);
        assertTrue(
                english.contains("Of the customers who answered 93.4% were still there, of those who did not 88.1%: a"
                        + " difference of +5.3 percentage points [3.1; 7.5]. Those who answer are not like the others"),
                english);
        assertTrue(english.contains("For no driver is the path through the NPS distinguishable from zero."), english);
        assertTrue(text(Language.ENGLISH, "annex").contains("16.9%"), "the share by the score on the same answers");
        String french = text(Language.FRENCH, "loyalty");
        assertTrue(
                french.contains("« Rapport qualité-prix » : sa part dans la liste du NPS est plus petite de"), french);
    }

    @Test
    void whatChangedIsSaidWithItsVerdict() {
        String english = text(Language.ENGLISH, "changes");
        assertTrue(english.contains("NPS: +6.2 points against Q2 2025 (significant, better, ±3.1)."), english);
        assertTrue(english.contains("North: −8.4 points against Q1 2026 (significant, worse, ±5.2)."), english);
        assertTrue(english.contains("+0.4 points of the change come with another mix of answers"), english);
        assertTrue(
                english.contains(
                        "“Delivery on the promised day” carries 9.7 percentage points more of what is explained"
                                + " [3.1; 16.3]."),
                english);
        assertTrue(english.contains("Figures of the scorecard that changed significantly, of 1 tested:"), english);
        assertTrue(
                english.contains(
                        "First response time: ▼ −1.2 hours against 1 July 2025 to 31 December 2025 (significant, better, ±0.5)."),
                english);
        String french = text(Language.FRENCH, "changes");
        assertTrue(french.contains("dont l’écart est significatif, sur 1 testé"), french);
        assertTrue(french.contains("dans cet écart, +0,4 point viennent"), french);
        assertTrue(text(Language.ENGLISH, "annex").contains("+1.9"), "the coefficients of both periods");
    }

    @Test
    void rulesThatCasesBreakAreToldWithTheirBase() {
        String english = text(Language.ENGLISH, "journeys");
        assertTrue(
                english.contains("in 231 of 2,310 finished cases (10.0%).")
                        && english.contains("comes before “Solved”"),
                english);
        assertTrue(
                english.contains("As intended: 83.1% in Q2 2026, 79.6% in Q1 2026, a difference of +3.5 percentage"
                        + " points [0.3; 6.7]."),
                english);
        assertTrue(english.contains("−0.4") && !english.contains("Rework: 14.0% in"), "told in the table only");
    }

    @Test
    void trendsOfMonthsAreToldInWordsAndAsATable() {
        String english = text(Language.ENGLISH, "trend");
        assertTrue(
                english.contains("NPS: upward over the 36 months to June 2026, +0.3 points a month in the median"
                        + " (significant, better)."),
                english);
        assertTrue(
                english.contains("Churn rate: downward over the 36 months to June 2026, −0.04 percentage points a month"
                        + " in the median (significant, better)."),
                english);
        assertTrue(english.contains("Neither upward nor downward as far as the months tell: Effort."), english);
        assertTrue(english.contains("+0.002") && english.contains("0.610"), "the table: " + english);
        assertTrue(text(Language.FRENCH, "trend")
                .contains("NPS : en hausse sur les 36 mois jusqu’à juin 2026, +0,3 point"));
    }

    @Test
    void theReportBeforeIsToldAsItWasTold() {
        String english = text(Language.ENGLISH, "changes");
        assertTrue(
                english.contains("NPS: 32.4 [30.0; 34.8] now, 30.7 [28.2; 33.2] then; a difference of +1.7 points"
                        + " [−1.8; 5.2], which these intervals do not tell from none."),
                english);
        assertTrue(
                english.contains("“Delivery” carries 34.2% [31.2; 37.2] of what is explained now, 21.4% [17.4; 25.4]"
                        + " then; a difference of +12.8 percentage points [7.8; 17.8]."),
                english);
        assertTrue(english.contains("First among the drivers is “Delivery” now, and was “Packaging” then."), english);
        assertTrue(
                english.contains("Most revenue at risk goes with “Price” now, and went with “Service” then."), english);
        String annex = text(Language.ENGLISH, "annex");
        assertTrue(annex.contains("21.4% [17.4; 25.4] (2)"), annex);
        assertTrue(annex.contains("+€11,100"), annex);
        String french = text(Language.FRENCH, "changes");
        assertTrue(french.contains("NPS : 32,4 [30,0 ; 34,8] maintenant, 30,7 [28,2 ; 33,2] alors"), french);
    }

    @Test
    void aCrosstabSaysWhatItsTestSaysAndHidesWhatIsHidden() {
        String annex = text(Language.ENGLISH, "annex");
        assertTrue(annex.contains("51.4% B"), annex);
        assertTrue(annex.contains("Rows and columns go together (p 0.004). Strength of the link: 0.08 [0.03; 0.12]"));
        assertTrue(annex.contains("No difference between the columns is established."), annex);
        assertTrue(
                annex.contains("–: not shown; the cell has fewer than 10 customers, or would tell one that has."),
                annex);
    }

    @Test
    void anEffectIsSaidOnlyWhereChanceDecided() {
        String churn = text(Language.ENGLISH, "churn");
        assertTrue(
                churn.contains("“Call before renewal”: of 1,204 customers contacted, 88.4% were still there after"
                        + " 90 days; of 1,198 not contacted, 82.3%. Chance decided whom to contact, so the difference"
                        + " is an effect: +6.1 percentage points [2.2; 10.0]."),
                churn);
        assertTrue(
                churn.contains("The difference is not distinguishable from zero: +0.4 percentage points [−3.5; 4.3]."),
                churn);
        assertTrue(churn.contains("Expected profit: €842 [624; 1,061]."), churn);
        assertTrue(text(Language.FRENCH, "churn").contains("Profit attendu : 842 € [624 ; 1 061]."));
    }

    @Test
    void groupsOfAnswersAreSaidToDifferAndNotToDifferBecauseOfThem() {
        String page = text(Language.ENGLISH, "behaviour");

        assertTrue(
                page.contains("Revenue per customer: promoters €212 [204; 221], detractors €140 [130; 151]; a"
                        + " difference of +€72 [59; 86]."),
                page);
        assertTrue(page.contains("detractors €50 [45; 54]; no difference is told, +€32 [−2; 38]."), page);
        assertTrue(
                page.contains("Share of customers that left: promoters 6.4% [5.4; 7.6], detractors 17.2% [14.5; 20.3];"
                        + " a difference of −10.8 percentage points [−14.0; −7.9]."),
                page);
        assertTrue(page.contains("A difference between kinds of customers who answered differently"), page);
        assertTrue(page.contains("n = 24; low base"), "a margin of few customers");
    }

    @Test
    void howLongCustomersStayIsSaidByWhatTellsThemApart() {
        String english = text(Language.ENGLISH, "lifetimes");
        assertTrue(english.contains("Half of the customers have left after 459 days [395; 543]"), english);
        assertTrue(
                english.contains("customers who gave one point more are 0.91 times as likely to leave [0.87; 0.95]"),
                english);
        assertTrue(
                english.contains("How long customers stay differs by: Plan. No difference is told by: Country."),
                english);
        assertTrue(english.contains("Expected net value of these purchases: €184,200."), english);
        assertTrue(text(Language.FRENCH, "lifetimes").contains("La durée diffère selon : Formule."));
        assertTrue(text(Language.FRENCH, "lifetimes").contains("partent 0,91 fois aussi souvent [0,87 ; 0,95]"));
    }

    @Test
    void whoAnsweredIsComparedWithWhoDidNot() {
        String english = text(Language.ENGLISH, "respondents");
        assertTrue(
                english.contains("Customers who answered differ from those who were invited and did not answer:"
                        + " Revenue of the 12 months before €412 against €355 (February 2026)."),
                english);
        assertTrue(text(Language.ENGLISH, "annex").contains("Share that left afterwards"));
        assertTrue(text(Language.FRENCH, "respondents").contains("412 € contre 355 € (février 2026)"));
        assertTrue(text(Language.ENGLISH, "churn").contains("+€41,300"));
        assertTrue(text(Language.ENGLISH, "churn").contains("−€2,210"));
    }

    @Test
    void statusesAreShownHonestly() {
        String cards = text(Language.ENGLISH, "answer");
        assertTrue(cards.contains("n = 21; low base, fewer than 30"));
        assertTrue(cards.contains("not shown, fewer than 10 customers"));
        assertTrue(cards.contains("The table of contacts was not given."));
        assertTrue(cards.contains("n = 58,114; full count, no sampling error"));
        assertTrue(cards.contains("99.96%"), "not rounded to all");
    }

    @Test
    void theMethodsNameTheChurnModelThereIs() {
        assertTrue(
                text(Language.ENGLISH, "methods").contains("Model: Logistic regression. Learned from what was known"));
        assertTrue(text(Language.FRENCH, "methods").contains("Modèle : Régression logistique. Appris de ce qui"));
        PageText without = PageText.of(DriverReportPage.render(SampleReports.satisfaction(), Language.ENGLISH));
        String methods = PageText.read(without.section("methods"));
        assertTrue(methods.contains("Learned from what was known") && !methods.contains("Model:"), methods);
    }

    @Test
    void aRefusalOfTheChurnModelIsToldInWords() {
        assertTrue(text(Language.ENGLISH, "churn")
                .contains("Refused.\n “Date of the closing letter” alone separates those who left almost perfectly"
                        + " (AUC 0.984). It probably knows the outcome and was not used."));
    }

    @Test
    void aChangeIsSaidWithItsVerdict() {
        Change flat = new Change(3, Optional.of(new Interval(-3, 9)), Significance.FLAT, OptionalDouble.empty(), Q1);
        Change up = new Change(3, Optional.of(new Interval(1, 5)), Significance.UP, OptionalDouble.empty(), Q1);
        Change down = new Change(
                -0.04, Optional.of(new Interval(-0.05, -0.03)), Significance.DOWN, OptionalDouble.empty(), Q1);
        Change untested = new Change(3, Optional.empty(), Significance.NOT_TESTED, OptionalDouble.empty(), Q1);
        ChangeText english = new ChangeText(Words.in(Language.ENGLISH));
        ChangeText french = new ChangeText(Words.in(Language.FRENCH));
        assertEquals(
                List.of(
                        "+3.0 points against Q1 2026 (not significant, ±6.0)",
                        "+3.0 points against Q1 2026 (significant, better, ±2.0)",
                        "+3.0 points against Q1 2026 (significant, worse, ±2.0)",
                        "+3.0 points against Q1 2026 (significant, ±2.0)",
                        "−0.04 percentage points against Q1 2026 (significant, worse, ±0.01)",
                        "+3.0 points against Q1 2026 (not tested)"),
                List.of(
                        english.sentence(flat, Unit.POINTS, Direction.HIGHER_IS_BETTER)
                                .replace('\u00A0', ' '),
                        english.sentence(up, Unit.POINTS, Direction.HIGHER_IS_BETTER)
                                .replace('\u00A0', ' '),
                        english.sentence(up, Unit.POINTS, Direction.LOWER_IS_BETTER)
                                .replace('\u00A0', ' '),
                        english.sentence(up, Unit.POINTS, Direction.NEITHER).replace('\u00A0', ' '),
                        english.sentence(down, Unit.PERCENT, Direction.HIGHER_IS_BETTER)
                                .replace('\u00A0', ' '),
                        english.sentence(untested, Unit.POINTS, Direction.HIGHER_IS_BETTER)
                                .replace('\u00A0', ' ')));
        assertEquals(
                "+3,0\u00A0points par rapport à T1\u00A02026 (écart non significatif, ±6,0)",
                french.sentence(flat, Unit.POINTS, Direction.HIGHER_IS_BETTER));
    }

    /** Of many changes that were tested one may lie beyond its own margin by chance. */
    @Test
    void aChangeBeyondItsMarginThatIsNotSignificantWasOneOfMany() {
        Change one = new Change(3, Optional.of(new Interval(1, 5)), Significance.FLAT, OptionalDouble.empty(), Q1);
        assertEquals(
                "+3.0 points against Q1 2026 (not significant once adjusted for the number of tests; ±2.0 before)",
                new ChangeText(Words.in(Language.ENGLISH))
                        .sentence(one, Unit.POINTS, Direction.HIGHER_IS_BETTER)
                        .replace('\u00A0', ' '));
    }

    /** A share of none before and after has an interval of no width, which is no precision. */
    @Test
    void aChangeThatWasNotTestedOrHasNoWidthHasNoMargin() {
        ChangeText english = new ChangeText(Words.in(Language.ENGLISH));
        Interval none = new Interval(0, 0);
        Change untested = new Change(0, Optional.of(none), Significance.NOT_TESTED, OptionalDouble.empty(), Q1);
        Change flat = new Change(0, Optional.of(none), Significance.FLAT, OptionalDouble.empty(), Q1);
        Change few =
                new Change(3, Optional.of(new Interval(-3, 9)), Significance.NOT_TESTED, OptionalDouble.empty(), Q1);
        assertEquals(
                List.of(
                        "0.0 percentage points against Q1 2026 (not tested)",
                        "0.0 percentage points against Q1 2026 (not significant)",
                        "+3.0 percentage points against Q1 2026 (not tested)"),
                Stream.of(untested, flat, few)
                        .map(change -> english.sentence(change, Unit.PERCENT, Direction.LOWER_IS_BETTER)
                                .replace('\u00A0', ' '))
                        .toList());
    }

    /** A small effect is shown in as many decimals as put it between its bounds. */
    @Test
    void anEffectOfALeverLiesBetweenItsBounds() {
        PageText english = PageText.of(DriverReportPage.render(SampleReports.full(), Language.ENGLISH));
        String levers = PageText.read(english.section("levers"));
        assertTrue(levers.contains("−0.04\u00A0[−0.05;\u00A0−0.03]"), levers);
        assertTrue(
                levers.contains("exceeds 2, its mean rating differs by −1.4\u00A0[−1.6;\u00A0−1.2] points;"), levers);
    }

    @Test
    void gapsNameTheStepThatLosesMostAndWhatIsOnlyAHint() {
        String gaps = text(Language.ENGLISH, "service-gaps");
        assertTrue(gaps.contains("1 of 2 drivers is perceived below what is expected"), gaps);
        assertTrue(
                gaps.contains("“Delivery”: perceived −12.4 points [−14.6; −10.2] against what is expected. Most is lost"
                        + " on the way promised → delivered, 10.7 points of 100."),
                gaps);
        assertTrue(gaps.contains("−9.5 [−21.0; 0.0]") && gaps.contains("promises low base, fewer than 30"), gaps);
        assertTrue(gaps.contains("knowledge −1.7"), gaps);
        assertTrue(
                text(Language.FRENCH, "service-gaps").contains("sur le chemin promis → livré, 10,7 points sur 100."));
    }

    @Test
    void targetsAreJudgedByTheirIntervalAndHaveSomebodyInCharge() {
        String card = text(Language.ENGLISH, "scorecard");
        assertTrue(
                card.contains("Of 3 targets, 1 is reached and 1 is missed with the whole interval; 1 is not decided."),
                card);
        assertTrue(card.contains("All customers, NPS: 32.4 [29.9; 34.8], target 40.0. In charge: management."), card);
        assertTrue(text(Language.ENGLISH, "annex").contains("Nothing tells it of this part."));
    }

    @Test
    void returnsSayWhatIsProvenAndOnWhatTheyRest() {
        String returns = text(Language.ENGLISH, "returns");
        assertTrue(
                returns.contains("Initiatives begun: €12,400 spent, €31,750 [14,100; 49,900] expected back within 24"
                        + " months of the start of each; €18,300 of it is proven. The weakest it rests on: an"
                        + " assumption of the configuration."),
                returns);
        assertTrue(returns.contains("156% [14; 302]"), returns);
        assertTrue(returns.contains("Clearer invoices (planned)"), returns);
        assertTrue(returns.contains("Nobody says what is expected of it."), returns);
    }

    @Test
    void theLoopIsToldWithThoseWhoMayNotBeCalledLeftOut() {
        String loop = text(Language.ENGLISH, "loop");
        assertTrue(
                loop.contains("300 of 400 alerts that may be followed up were (75.0%), 210 of them in time; 30 are"
                        + " overdue. 150 of 240 closed ones ended with a customer content again."),
                loop);
        assertTrue(
                loop.contains("The next answer on recommending us of 212 customers followed up differs by +0.84 [0.31;"
                        + " 1.37] from that of 508 others alike who were not."),
                loop);
        assertTrue(loop.contains("not shown, fewer than 10 customers"), loop);
    }

    @Test
    void publicVoicesAreToldWithTheirIntervals() {
        String social = text(Language.ENGLISH, "social");
        assertTrue(
                social.contains("61.3% [58.8; 63.7] of what is said about the brands looked at is about us."), social);
        assertTrue(social.contains("71.6% [68.0; 74.9], half of them within 2.6 hours."), social);
        assertTrue(social.contains("−48.1 [−55.0; −41.2]") && social.contains("−8.6"), social);
    }

    @Test
    void anActionNamesWhoIsInChargeAndWhenToLookAgain() {
        String actions = text(Language.ENGLISH, "actions");
        assertTrue(actions.contains("logistics") && actions.contains("28 September 2026"), actions);
        assertTrue(text(Language.FRENCH, "actions").contains("28 septembre 2026"));
    }

    @Test
    void anActionNamesItsCostWhereTheConfigurationDoes() {
        String actions = text(Language.ENGLISH, "actions");
        assertTrue(actions.contains("€60,000 a year"), actions);
        assertTrue(actions.contains("Costs are those of the configuration; effort is for the reader to add."), actions);
        assertTrue(text(Language.FRENCH, "actions").contains("60 000 € par an"));
        assertTrue(text(Language.ENGLISH, "gains").contains("4,077 answers concerned; cost: €60,000 a year"));
    }
}
