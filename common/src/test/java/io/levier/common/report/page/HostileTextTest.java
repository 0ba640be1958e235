package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.LeverLink;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the data, the page stays a page. */
class HostileTextTest {

    static List<String> hostileTexts() {
        return List.of(
                "<script>alert('x')</script>",
                "</style></title></svg><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "]]> <!-- -- > & &amp; &#x3c; &nosuch;",
                "right-to-left \u202Etxt.exe\u202C and \u2067isolated",
                "😀👩‍👩‍👧‍👦🏳️‍🌈",
                "nul \u0000 bell \u0007 lone \uD800 surrogate \uFFFF",
                "x".repeat(10_000),
                "{driver} {n:one|two} %s ${x}");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void thePageStaysWellFormedAndQuiet(String hostile) {
        DriverReport report = report(hostile);
        for (Language language : Language.values()) {
            String html = DriverReportPage.render(report, language);
            PageText page = PageText.of(html);
            assertEquals(0, page.all("script").size());
            assertEquals(0, page.all("img").size());
            int sections = PageText.of(DriverReportPage.render(SampleReports.full(), language))
                    .all("section")
                    .size();
            assertEquals(sections, page.all("section").size());
            assertTrue(page.all("*").stream().noneMatch(e -> e.hasAttribute("onload") || e.hasAttribute("onerror")));
            for (char reordering : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
                assertFalse(html.indexOf(reordering) >= 0);
            }
            assertTrue(html.length() < 600_000, "size " + html.length());
        }
    }

    private static DriverReport report(String hostile) {
        DriverReport full = SampleReports.full();
        DriverRanking ranking = full.ranking().content().orElseThrow();
        Bilingual label = Bilingual.same(hostile);
        List<Driver> drivers = ranking.drivers().stream()
                .map(d -> new Driver(
                        d.id(), label, d.kind(), d.step(), d.importance(), d.effect(), d.answers(), d.check()))
                .toList();
        SegmentCut cut = new SegmentCut(
                label,
                List.of(new Segment(
                        label, Measure.of(30, new Interval(20, 40), 99), Optional.empty(), Significance.FLAT)));
        ReportHeader header = full.header();
        return new DriverReport(
                new ReportHeader(hostile, header.period(), header.dataAsOf(), header.zone(), hostile, header.notices()),
                full.score(),
                full.keyFigures(),
                Part.missing(label),
                full.trend(),
                Part.of(new DriverRanking(
                        ranking.answers(),
                        ranking.customers(),
                        ranking.explained(),
                        ranking.explainedInterval(),
                        ranking.explainedOutOfSample(),
                        drivers,
                        ranking.check(),
                        ranking.notices())),
                full.priorities(),
                full.simulation(),
                full.views(),
                Part.of(List.of(new LeverLink(
                        drivers.get(0).id(), label, Optional.of(label), -1, Optional.empty(), 40, Optional.empty()))),
                Part.of(List.of(cut)),
                full.behaviour(),
                full.lifetimes(),
                full.changes(),
                SampleSurroundings.of(hostile, label),
                SampleConduct.of(label),
                full.churn(),
                full.work(),
                full.actions(),
                Part.of(new DataQuality(List.of(new TableLoad(hostile, 3, 1, 1, 1)), List.of())),
                full.crosstabs(),
                new Provenance(
                        hostile,
                        List.of(new Provenance.Run(hostile, hostile)),
                        List.of(new Provenance.Version(hostile, hostile)),
                        full.provenance().rules()));
    }
}
