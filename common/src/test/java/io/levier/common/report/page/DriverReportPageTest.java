package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.words.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DriverReportPageTest {

    static Stream<Arguments> pages() {
        return Stream.of(SampleReports.full(), SampleReports.satisfaction(), SampleReports.empty())
                .flatMap(report -> Stream.of(Language.values()).map(language -> Arguments.of(report, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsOneSafeFile(DriverReport report, Language language) {
        String html = DriverReportPage.render(report, language);
        PageText page = PageText.of(html);
        assertEquals("html", page.root().getTagName());
        assertEquals(language.code(), page.root().getAttribute("lang"));
        assertTrue(page.all("meta").stream()
                .anyMatch(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy")
                        && m.getAttribute("content")
                                .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")));
        for (String name : List.of("script", "img", "iframe", "object", "form")) {
            assertEquals(0, page.all(name).size(), name);
        }
        assertTrue(html.length() < 400_000, "size " + html.length());
        String withoutNamespace = html.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertFalse(
                withoutNamespace.contains("http:") || withoutNamespace.contains("https:"), "nothing from elsewhere");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTwoLanguagesLinkToEachOther(DriverReport report, Language language) {
        PageText page = PageText.of(DriverReportPage.render(report, language));
        String other = DriverReportPage.fileName(language.other());
        List<Element> links = page.all("a").stream()
                .filter(a -> a.getAttribute("href").equals(other))
                .toList();
        assertEquals(1, links.size());
        assertEquals(language.other().ownName(), links.get(0).getTextContent());
        assertEquals(language.other().code(), links.get(0).getAttribute("lang"));
        assertEquals("driver-report.fr.html", DriverReportPage.fileName(Language.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsAreInOrderAndAnchorsExist(DriverReport report, Language language) {
        PageText page = PageText.of(DriverReportPage.render(report, language));
        List<Element> everything = page.all("*");
        int level = 0;
        int first = 0;
        Set<String> ids = new HashSet<>();
        for (Element element : everything) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertTrue(next <= level + 1, element.getTextContent() + " jumps from level " + level);
                level = next;
                first += next == 1 ? 1 : 0;
            }
            String id = element.getAttribute("id");
            assertTrue(id.isEmpty() || ids.add(id), "id " + id + " stands twice");
        }
        assertEquals(1, first, "one first-level heading");
        for (Element element : everything) {
            String href = element.getAttribute("href");
            assertTrue(!href.startsWith("#") || ids.contains(href.substring(1)), href);
            for (String id : element.getAttribute("aria-labelledby").split(" ", -1)) {
                assertTrue(id.isEmpty() || ids.contains(id), id);
            }
        }
        for (String landmark : List.of("header", "nav", "main", "footer")) {
            assertEquals(1, page.all(landmark).size(), landmark);
        }
        assertEquals("skip", page.all("a").get(0).getAttribute("class"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyChartIsDescribedAndHasATableBesideIt(DriverReport report, Language language) {
        PageText page = PageText.of(DriverReportPage.render(report, language));
        for (Element figure : page.all("figure")) {
            List<Element> drawings = PageText.all(figure, "svg");
            assertFalse(drawings.isEmpty());
            for (Element svg : drawings) {
                assertEquals("img", svg.getAttribute("role"));
                assertFalse(PageText.all(svg, "title").get(0).getTextContent().isBlank());
                assertFalse(PageText.all(svg, "desc").get(0).getTextContent().isBlank());
            }
            assertEquals(1, PageText.all(figure, "table").size());
            assertEquals(1, PageText.all(figure, "summary").size());
        }
        int tables = page.all("table").size();
        assertEquals(tables, page.all("caption").size(), "every table has a caption");
        for (Element heading : page.all("th")) {
            assertTrue(Set.of("col", "row").contains(heading.getAttribute("scope")));
        }
    }

    /** Readers who jump from table to table hear their names only. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyTableHasANameOfItsOwn(DriverReport report, Language language) {
        PageText page = PageText.of(DriverReportPage.render(report, language));
        List<String> names = page.all("div").stream()
                .filter(div -> div.getAttribute("role").equals("region"))
                .map(div -> div.getAttribute("aria-label"))
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void theFullReportHasEveryKindOfChart() {
        PageText page = PageText.of(DriverReportPage.render(SampleReports.full(), Language.ENGLISH));
        List<String> ids =
                page.all("figure").stream().map(f -> f.getAttribute("id")).toList();
        assertEquals(
                List.of(
                        "trend-chart",
                        "drivers-chart",
                        "themes-chart",
                        "priorities-chart",
                        "gains-chart",
                        "asymmetry-chart",
                        "gaps-chart",
                        "funnel-1",
                        "segment-1-score",
                        "segment-1-groups",
                        "segment-2-score",
                        "segment-2-groups",
                        "sales-chart",
                        "retention-chart",
                        "group-revenue-chart",
                        "outlook-chart",
                        "calibration-chart",
                        "lift-chart"),
                ids);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sectionsStandInReadingOrder(DriverReport report, Language language) {
        PageText page = PageText.of(DriverReportPage.render(report, language));
        assertEquals(
                List.of(
                        "answer",
                        "respondents",
                        "trend",
                        "drivers",
                        "priorities",
                        "gains",
                        "asymmetry",
                        "service-gaps",
                        "levers",
                        "journeys",
                        "friction",
                        "scorecard",
                        "segments",
                        "segment-drivers",
                        "voices",
                        "social",
                        "loyalty",
                        "behaviour",
                        "lifetimes",
                        "changes",
                        "initiatives",
                        "returns",
                        "loop",
                        "outlook",
                        "churn",
                        "actions",
                        "data",
                        "annex",
                        "methods",
                        "glossary",
                        "reproduce"),
                page.all("section").stream().map(s -> s.getAttribute("id")).toList());
    }

    /** Nine groups of ten left about as often as predicted; of the other the page says which way it is off. */
    @Test
    void saysWherePercentagesOfTheModelAreOff() {
        PageText english = PageText.of(DriverReportPage.render(SampleReports.full(), Language.ENGLISH));
        String told = PageText.read(english.section("churn"));
        assertTrue(told.contains("In 1 of 10 groups of the test the prediction lies outside"), told);
        assertTrue(told.contains("where 14.2% was predicted, 17.9% [15.8;\u00A020.0] left"), told);
        assertTrue(told.contains("Take such risks for too low."), told);
        PageText french = PageText.of(DriverReportPage.render(SampleReports.full(), Language.FRENCH));
        assertTrue(PageText.read(french.section("churn")).contains("Tenir ces risques pour trop bas."));
    }

    @Test
    void aMissingPartSaysWhy() {
        PageText english = PageText.of(DriverReportPage.render(SampleReports.satisfaction(), Language.ENGLISH));
        assertTrue(PageText.read(english.section("churn")).contains("Not in this report. No churn model was trained."));
        PageText french = PageText.of(DriverReportPage.render(SampleReports.satisfaction(), Language.FRENCH));
        assertTrue(PageText.read(french.section("gains")).contains("Absent de ce rapport. Les facteurs sont mesurés"));
        PageText empty = PageText.of(DriverReportPage.render(SampleReports.empty(), Language.ENGLISH));
        assertEquals(
                27,
                empty.all("p").stream()
                        .filter(p -> p.getAttribute("class").equals("missing"))
                        .count());
    }

    @Test
    void aSatisfactionScoreIsNeverCalledNps() {
        for (Language language : Language.values()) {
            PageText page = PageText.of(DriverReportPage.render(SampleReports.satisfaction(), language));
            for (Element section : page.all("section")) {
                if (!section.getAttribute("id").equals("glossary")) {
                    String text = PageText.read(section);
                    assertFalse(text.contains("NPS"), section.getAttribute("id") + " says NPS");
                    assertFalse(
                            text.toLowerCase(Locale.ROOT).matches("(?s).*(promoter|promoteur|detract|détract).*"),
                            section.getAttribute("id"));
                }
            }
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        for (Language language : Language.values()) {
            assertEquals(
                    DriverReportPage.render(SampleReports.full(), language),
                    DriverReportPage.render(SampleReports.full(), language));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void bothLanguagesShowTheSameFigures(DriverReport report, Language language) {
        List<String> here = figures(DriverReportPage.render(report, language));
        List<String> there = figures(DriverReportPage.render(report, language.other()));
        assertEquals(here, there);
        assertTrue(here.size() > 4 || report.ranking().content().isEmpty(), "figures were found: " + here.size());
    }

    /**
     * All numbers of the tables' number cells and of the cards, as they are read, in order. English puts the currency
     * between a sign and its number.
     */
    private static List<String> figures(String html) {
        PageText page = PageText.of(html);
        boolean isFrench = page.root().getAttribute("lang").equals("fr");
        List<String> numbers = new ArrayList<>();
        Pattern number = Pattern.compile("[−+]?\\d+(\\.\\d+)?");
        List<Element> cells = new ArrayList<>(page.all("td"));
        cells.addAll(page.all("p").stream()
                .filter(p -> p.getAttribute("class").equals("card-value"))
                .toList());
        for (Element cell : cells) {
            String section = cell.getTagName().equals("td")
                            && !cell.getAttribute("class").equals("number")
                    ? ""
                    : cell.getTextContent();
            String plain = isFrench ? section.replace("\u202F", "").replace(',', '.') : section.replaceAll("[,€]", "");
            Matcher matcher = number.matcher(plain);
            while (matcher.find()) {
                numbers.add(matcher.group());
            }
        }
        return numbers;
    }

    @Test
    void frenchIsSetAsFrench() {
        String text = PageText.of(DriverReportPage.render(SampleReports.full(), Language.FRENCH))
                .read();
        assertTrue(text.contains("32,4"), "decimal comma");
        assertTrue(text.contains("4\u202F812"), "narrow space for thousands");
        assertTrue(text.contains("51,3\u202F%"), "narrow space before the percent sign");
        assertTrue(text.contains("[29,9\u202F;\u00A034,8]"));
        assertTrue(text.contains("«\u00A0Livraison au jour promis\u00A0»"));
        assertTrue(text.contains("1er\u00A0janvier\u00A02026"));
        Matcher wrong =
                Pattern.compile("\\p{L} [;!?%]|\\d [%;]|[\\p{L}\\d\\])];").matcher(text);
        assertFalse(wrong.find(), () -> text.substring(Math.max(0, wrong.start() - 40), wrong.end()));
    }
}
