package io.levier.common.report.page;

import io.levier.common.report.chart.Chart;
import io.levier.common.report.chart.Figure;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Part;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One report in one language: what every section needs to write itself. */
record Edition(DriverReport report, Words words, ScoreWords score) {

    static Edition of(DriverReport report, Language language) {
        Words words = Words.in(language);
        return new Edition(report, words, new ScoreWords(report.score().kind(), words));
    }

    /** A section made from a part of the report, or the sentence that says why it is missing. */
    <T> Section section(String id, String titleKey, Part<T> part, Function<T, List<Node>> body) {
        return new Section(id, words.text(titleKey), part.either(body, this::missing));
    }

    /** What to say where a part is missing. */
    List<Node> missing(Bilingual reason) {
        return List.of(Element.of(
                        "p",
                        words.phrase("missing")
                                .with("reason", reason.in(words.language()))
                                .text())
                .styled("missing"));
    }

    Element paragraph(String text) {
        return Element.of("p", text);
    }

    Element note(String text) {
        return Element.of("p", text).styled("note");
    }

    /** A driver of the ranking, which must be there where some part names one of its drivers. */
    Driver driver(String id) {
        return report.ranking().content().flatMap(ranking -> ranking.driver(id)).orElseThrow();
    }

    /** Where the tables behind a section stand. */
    Element annexLink(String anchor) {
        return Element.of("p", Element.of("a", words.text("annex.link")).attribute("href", "#" + anchor))
                .styled("note");
    }

    /** Sentences one below the other; nothing where there are none. */
    List<Node> bullets(List<String> sentences) {
        return sentences.isEmpty()
                ? List.of()
                : List.of(Element.of(
                                "ul",
                                sentences.stream()
                                        .<Node>map(said -> Element.of("li", said))
                                        .toList())
                        .styled("plain"));
    }

    Element heading(String key) {
        return Element.of("h3", words.text(key));
    }

    Element figure(String id, Chart chart) {
        return Figure.wide(id, chart).element(words);
    }

    /** A difference with its sign and interval, in as many decimals as put it between its bounds. */
    String difference(double difference, Optional<Interval> interval, Unit unit) {
        Unit shown = precise(difference, interval, unit);
        return words.change(difference, shown) + bracket(interval, shown);
    }

    /** The same of a value. */
    String value(double value, Optional<Interval> interval, Unit unit) {
        Unit shown = precise(value, interval, unit);
        return words.value(value, shown) + bracket(interval, shown);
    }

    private Unit precise(double value, Optional<Interval> interval, Unit unit) {
        return interval.map(bounds -> words.precise(unit, value, bounds.low(), bounds.high()))
                .orElseGet(() -> words.precise(unit, value));
    }

    /** An interval to follow a number in a sentence, with the space before it; empty where there is none. */
    String bracket(Optional<Interval> interval, Unit unit) {
        return interval.map(i -> "\u00A0" + words.interval(i, unit)).orElse("");
    }
}
