package io.levier.common.report.page;

import io.levier.common.report.chart.PairChart;
import io.levier.common.report.driver.Asymmetry;
import io.levier.common.report.driver.Asymmetry.Kind;
import io.levier.common.report.driver.Asymmetry.Side;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Phrase;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What must be right, what counts at every step, and what delights. */
final class AsymmetrySection {
    /** The order of the classes on the page. */
    private static final List<Kind> SHOWN =
            List.of(Kind.MUST_BE, Kind.PERFORMANCE, Kind.ATTRACTIVE, Kind.UNDECIDED, Kind.TOO_FEW);

    private final Edition edition;
    private final Words words;
    private final DriverRanking ranking;

    private AsymmetrySection(Edition edition, DriverRanking ranking) {
        this.edition = edition;
        this.words = edition.words();
        this.ranking = ranking;
    }

    static Section of(Edition edition) {
        return edition.section(
                "asymmetry",
                "section.asymmetry",
                edition.report().views().asymmetries(),
                asymmetries -> new AsymmetrySection(
                                edition, edition.report().ranking().content().orElseThrow())
                        .body(asymmetries));
    }

    private List<Node> body(List<Asymmetry> asymmetries) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(answer(asymmetries)));
        body.add(edition.note(words.phrase("asymmetry.how")
                .with("limits", limits(asymmetries))
                .text()));
        body.add(classes(asymmetries));
        body.add(edition.figure("asymmetry-chart", chart(asymmetries)));
        body.add(edition.note(words.text("asymmetry.note")));
        return body;
    }

    /** Which class is clear; where none is, on which side the score clearly differs. */
    private String answer(List<Asymmetry> asymmetries) {
        List<String> sentences = new ArrayList<>();
        tell(sentences, words.phrase("asymmetry.must-be-told"), asymmetries, one -> one.kind() == Kind.MUST_BE);
        tell(sentences, words.phrase("asymmetry.performance-told"), asymmetries, one -> one.kind() == Kind.PERFORMANCE);
        tell(sentences, words.phrase("asymmetry.attractive-told"), asymmetries, one -> one.kind() == Kind.ATTRACTIVE);
        if (sentences.isEmpty()) {
            String score = edition.score().name();
            sentences.add(words.text("asymmetry.none-decided"));
            tell(
                    sentences,
                    words.phrase("asymmetry.low-told").with("score", score),
                    asymmetries,
                    one -> one.low().isBelow());
            tell(
                    sentences,
                    words.phrase("asymmetry.high-told").with("score", score),
                    asymmetries,
                    one -> one.high().isAbove());
        }
        return String.join(" ", sentences);
    }

    private void tell(
            List<String> sentences, Phrase sentence, List<Asymmetry> asymmetries, Predicate<Asymmetry> isTold) {
        List<String> names =
                asymmetries.stream().filter(isTold).map(this::quoted).toList();
        if (!names.isEmpty()) {
            sentences.add(sentence.with("drivers", words.enumeration(names)).text());
        }
    }

    private String quoted(Asymmetry asymmetry) {
        return words.quote(ranking.driver(asymmetry.driverId()).orElseThrow().label());
    }

    private String label(Asymmetry asymmetry) {
        return words.label(ranking.driver(asymmetry.driverId()).orElseThrow().label());
    }

    /** The two limits where all drivers share them; scales that differ have limits of their own. */
    private String limits(List<Asymmetry> asymmetries) {
        Asymmetry first = asymmetries.get(0);
        boolean isShared = asymmetries.stream()
                .allMatch(one -> Double.compare(one.low().limit(), first.low().limit()) == 0
                        && Double.compare(one.high().limit(), first.high().limit()) == 0);
        return isShared
                ? words.phrase("asymmetry.limits")
                        .with("low", limit(first.low()))
                        .with("high", limit(first.high()))
                        .text()
                : words.text("asymmetry.limits-differ");
    }

    private String limit(Side side) {
        Unit whole = Unit.number(0);
        boolean isWhole = Math.rint(side.limit()) == side.limit();
        return words.bare(side.limit(), isWhole ? whole : words.precise(whole.withDigits(1), side.limit()));
    }

    private Element classes(List<Asymmetry> asymmetries) {
        List<Node> entries = new ArrayList<>();
        for (Kind kind : SHOWN) {
            List<String> names = asymmetries.stream()
                    .filter(one -> one.kind() == kind)
                    .map(this::label)
                    .toList();
            // Too few ratings are an exception to be named when it happens; the other classes are always shown.
            if (!names.isEmpty() || kind != Kind.TOO_FEW) {
                entries.add(Element.of(
                        "div",
                        Element.of("dt", name(kind)),
                        Element.of(
                                "dd",
                                Element.of("p", advice(kind)).styled("note"),
                                Element.of(
                                        "p",
                                        names.isEmpty()
                                                ? words.text("priorities.nobody")
                                                : String.join(words.text("list.separator"), names)))));
            }
        }
        return Element.of("dl", entries).styled("fields");
    }

    private PairChart chart(List<Asymmetry> asymmetries) {
        PairChart.Texts texts = new PairChart.Texts(
                words.phrase("asymmetry.chart")
                        .with("score", edition.score().name())
                        .text(),
                words.text("column.driver"),
                words.text("asymmetry.low"),
                words.text("asymmetry.high"),
                words.phrase("column.coefficient")
                        .with("points", edition.score().points())
                        .text());
        return new PairChart(
                texts,
                Unit.number(edition.score().unit().digits()),
                asymmetries.stream()
                        .map(one -> new PairChart.Row(label(one), bar(one.low()), bar(one.high()), note(one)))
                        .toList());
    }

    private static PairChart.Bar bar(Side side) {
        return new PairChart.Bar(side.difference(), side.interval());
    }

    private String note(Asymmetry asymmetry) {
        return words.phrase("asymmetry.row")
                .with("kind", name(asymmetry.kind()))
                .with("low", asymmetry.low().answers())
                .with("high", asymmetry.high().answers())
                .text();
    }

    private String name(Kind kind) {
        return switch (kind) {
            case MUST_BE -> words.text("asymmetry.must-be");
            case PERFORMANCE -> words.text("asymmetry.performance");
            case ATTRACTIVE -> words.text("asymmetry.attractive");
            case UNDECIDED -> words.text("asymmetry.undecided");
            case TOO_FEW -> words.text("asymmetry.too-few");
        };
    }

    private String advice(Kind kind) {
        return switch (kind) {
            case MUST_BE -> words.text("asymmetry.must-be.advice");
            case PERFORMANCE -> words.text("asymmetry.performance.advice");
            case ATTRACTIVE -> words.text("asymmetry.attractive.advice");
            case UNDECIDED -> words.text("asymmetry.undecided.advice");
            case TOO_FEW -> words.text("asymmetry.too-few.advice");
        };
    }
}
