package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.CallList;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.OpenCases;
import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ReportSet;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The pages beside the whole report: safe, linked, alike in both languages, each with its part and no more. */
class ReportPagesTest {
    private static final Pattern NUMBER = Pattern.compile("[−+]?\\d+(\\.\\d+)?");

    static ReportSet set(Bilingual name, String person) {
        Measure hours = Measure.of(5.4, new Interval(4.8, 6), 812);
        KeyFigure told = new KeyFigure(
                new Bilingual("First response time", "Délai de première réponse"),
                Unit.HOURS,
                hours,
                Optional.of(new Change(
                        1.2,
                        Optional.of(new Interval(0.3, 2.1)),
                        Significance.UP,
                        OptionalDouble.of(0.9),
                        Period.quarter(2026, 1))),
                Direction.LOWER_IS_BETTER);
        KeyFigure few = new KeyFigure(
                name, Unit.PERCENT, Measure.lowBase(41, new Interval(12, 70), 9), Optional.empty(), Direction.NEITHER);
        return new ReportSet(
                SampleReports.full(),
                List.of(new OwnerView(
                        "department-after-sales",
                        new Bilingual("Department", "Service"),
                        name,
                        Optional.of(SampleConduct.cards(name).get(1)),
                        List.of(
                                new OwnerView.Line(told, OptionalDouble.of(3.9)),
                                new OwnerView.Line(few, OptionalDouble.empty())),
                        List.of(new OwnerView.Topic(name, hours, OptionalDouble.of(7.25))))),
                Part.of(new OpenCases(
                        57,
                        12,
                        "EUR",
                        List.of(
                                new OpenCases.Case(
                                        person,
                                        new Bilingual("Detractors", "Détracteurs"),
                                        name,
                                        1,
                                        LocalDate.of(2026, 6, 28),
                                        true,
                                        List.of(name),
                                        OptionalDouble.of(2),
                                        OptionalDouble.of(318)),
                                new OpenCases.Case(
                                        person + "b",
                                        new Bilingual("Complaints", "Réclamations"),
                                        name,
                                        2,
                                        LocalDate.of(2026, 7, 3),
                                        false,
                                        List.of(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty())))),
                Part.of(new CallList(
                        LocalDate.of(2026, 7, 1),
                        90,
                        231,
                        148,
                        "EUR",
                        List.of(new CallList.Call(
                                person,
                                38.4,
                                OptionalDouble.of(412.2),
                                OptionalDouble.of(21.4),
                                List.of(name, new Bilingual("Late delivery", "Livraison en retard")))))));
    }

    private static ReportSet set() {
        return set(new Bilingual("After-sales", "Service après-vente"), "p_0f3c9a51d2e74b8866aa");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsSafeAndLeadsToTheOthers(Language language) {
        Map<String, String> pages = ReportPages.render(set(), language);
        Map<String, String> others = ReportPages.render(set(), language.other());
        assertEquals(5, pages.size(), pages.keySet().toString());
        assertEquals(
                "driver-report." + language.code() + ".html",
                pages.keySet().iterator().next());
        pages.forEach((name, html) -> {
            PageText page = PageText.of(html);
            assertEquals(language.code(), page.root().getAttribute("lang"));
            assertEquals(0, page.all("script").size(), name);
            assertEquals(1, page.all("h1").size(), name);
            assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("://"), name);
            for (Element link : page.all("a")) {
                String href = link.getAttribute("href");
                boolean isThere = href.startsWith("#") || pages.containsKey(href) || others.containsKey(href);
                assertTrue(isThere, name + " leads to " + href);
            }
        });
        PageText management = PageText.of(pages.getOrDefault("management." + language.code() + ".html", ""));
        List<String> links =
                management.all("a").stream().map(a -> a.getAttribute("href")).toList();
        pages.keySet().stream()
                .filter(name -> !name.startsWith("management"))
                .forEach(name -> assertTrue(links.contains(name), "management has no way to " + name));
    }

    @Test
    void eachReaderGetsTheirPart() {
        Map<String, String> pages = ReportPages.render(set(), Language.ENGLISH);
        String owner = text(pages.getOrDefault("department-after-sales.en.html", ""));
        assertTrue(
                owner.contains("First response time: +1.2 hours against Q1 2026 (significant, worse, ±0.9)."), owner);
        assertTrue(owner.contains("5.4 hours") && owner.contains("3.9 hours"), owner);
        assertTrue(owner.contains("low base, fewer than 30"), owner);
        assertFalse(owner.contains("Delivery"), "a driver of the whole company");
        String calls = text(pages.getOrDefault("call-list.en.html", ""));
        assertTrue(calls.contains("Customers with an open case: 57; waiting longer than the rule allows: 12."), calls);
        assertTrue(calls.contains("28 June 2026, overdue") && calls.contains("3 July 2026"), calls);
        assertTrue(calls.contains("148 of them agreed to be contacted"), calls);
        assertTrue(calls.contains("p_0f3c9a51d2e74b8866aa") && calls.contains("38.4%"), calls);
        assertTrue(calls.contains("After-sales; Late delivery"), calls);
        pages.forEach((name, html) ->
                assertTrue(name.startsWith("call-list") || !html.contains("p_0f3c"), name + " names a customer"));
        String finance = text(pages.getOrDefault("finance.en.html", ""));
        assertTrue(finance.contains("Accounts of the initiatives"), finance);
        assertTrue(finance.contains("Revenue at risk over the next 90 days"), finance);
        assertFalse(finance.contains("Importance"), "a finance page without drivers");
        String management = text(pages.getOrDefault("management.en.html", ""));
        assertTrue(management.contains("€18,300 of it is proven"), management);
        assertTrue(management.contains("What to do first"), management);
        assertTrue(management.contains("4,812 answers from 4,391 customers"), management);
        assertTrue(management.contains("NPS: 4,430 of them answer its question."), management);
        assertTrue(management.contains("NPS: 33.1 expected in August 2026"), management);
        assertTrue(management.contains("A: drawn at random who was reached."), management);
    }

    private static String text(String html) {
        return PageText.of(html).read().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void bothLanguagesShowTheSameFigures() {
        List<List<String>> english = new ArrayList<>();
        List<List<String>> french = new ArrayList<>();
        ReportPages.render(set(), Language.ENGLISH).values().forEach(html -> english.add(numbers(html)));
        ReportPages.render(set(), Language.FRENCH).values().forEach(html -> french.add(numbers(html)));
        assertEquals(english, french);
        assertTrue(english.stream().allMatch(numbers -> numbers.size() >= 3), english.toString());
    }

    private static List<String> numbers(String html) {
        PageText page = PageText.of(html);
        boolean isFrench = page.root().getAttribute("lang").equals("fr");
        List<String> numbers = new ArrayList<>();
        for (Element cell : page.all("td")) {
            if (cell.getAttribute("class").equals("number")) {
                String text = cell.getTextContent();
                Matcher matcher = NUMBER.matcher(
                        isFrench ? text.replace("\u202F", "").replace(',', '.') : text.replaceAll("[,€]", ""));
                while (matcher.find()) {
                    numbers.add(matcher.group());
                }
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("io.levier.common.report.page.HostileTextTest#hostileTexts")
    void hostileTextsStayTexts(String hostile) {
        for (Language language : Language.values()) {
            ReportPages.render(set(Bilingual.same(hostile), hostile), language).forEach((name, html) -> {
                PageText page = PageText.of(html);
                assertEquals(0, page.all("script").size(), name);
                assertEquals(0, page.all("img").size(), name);
                assertFalse(html.contains("\u202E"), name);
            });
        }
    }

    @Test
    void quotesKeepTheirLanguageAndSayByWhatRuleTheyWereChosen() {
        PageText page = PageText.of(DriverReportPage.render(SampleReports.full(), Language.ENGLISH));
        String voices = PageText.read(page.section("voices")).replace('\u00A0', ' ');
        assertTrue(voices.contains("“Delivery”, in 338 of 1,204 comments"), voices);
        assertTrue(voices.contains("Chosen by a rule, not by hand: nearest to the centre of the topic"), voices);
        assertTrue(voices.contains("“Trois semaines de retard et aucune nouvelle de personne.”"), voices);
        assertTrue(voices.contains("Low score, 4 May 2026"), voices);
        assertTrue(voices.contains("not shown, fewer than 10 customers"), voices);
        List<Element> french = page.all("p").stream()
                .filter(p -> p.getAttribute("lang").equals("fr"))
                .toList();
        assertEquals(2, french.size(), "once in the section, once in the annex");
        assertEquals(2 + 3, page.all("blockquote").size());
    }

    @Test
    void journeysInitiativesAndForecastsAreSaidWithTheirEvidence() {
        PageText page = PageText.of(DriverReportPage.render(SampleReports.full(), Language.ENGLISH));
        String journeys = PageText.read(page.section("journeys")).replace('\u00A0', ' ');
        assertTrue(
                journeys.contains(
                        "Cases: 61.3% of all time between two steps passes from “Opened” to “Delivery” (median 13.0"
                                + " hours)."),
                journeys);
        assertTrue(journeys.contains("95 seconds") && journeys.contains("5.0 days"), journeys);
        assertTrue(journeys.contains("7.8% lost before it"), journeys);
        String friction = PageText.read(page.section("friction")).replace('\u00A0', ' ');
        assertTrue(
                friction.contains(
                                "Visits: the largest loss comes just before “Payment”: 41.3% [38.9; 43.7] of those who had come")
                        && friction.contains("differs by +6.4 points (301 customers)"),
                friction);
        String initiatives = PageText.read(page.section("initiatives")).replace('\u00A0', ' ');
        assertTrue(
                initiatives.contains(
                        "For 1 of 3 initiatives, the difference from a comparison group is distinguishable from zero"),
                initiatives);
        assertTrue(
                initiatives.contains("“Delivery”, First response time: −1.9 hours [−2.6; −1.3] compared"), initiatives);
        assertTrue(initiatives.contains("C: no comparison group"), initiatives);
        String outlook = PageText.read(page.section("outlook")).replace('\u00A0', ' ');
        assertTrue(outlook.contains("four times in five within [26.4; 39.8]"), outlook);
        assertTrue(outlook.contains("The target of 40.0 is reached then with a probability of 9.2%."), outlook);
    }
}
