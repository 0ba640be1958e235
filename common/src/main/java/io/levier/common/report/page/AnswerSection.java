package io.levier.common.report.page;

import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The answer first, then the score, then the key figures as cards. */
final class AnswerSection {

    private AnswerSection() {}

    static Section of(Edition edition) {
        Words words = edition.words();
        Answer answer = new Answer(edition);
        List<Node> body = new ArrayList<>();
        body.add(Element.of(
                        "ol",
                        sentence(words.text("answer.what"), answer.whatGoesWithTheScore()),
                        sentence(words.text("answer.how-sure"), answer.howSure()),
                        sentence(words.text("answer.what-first"), answer.whatToDoFirst()))
                .styled("answer"));
        body.add(note(words.text("answer.association")));
        body.add(Element.of("h3", words.text("figures.title")));
        List<Node> cards = new ArrayList<>();
        cards.add(scoreCard(edition));
        edition.report().keyFigures().forEach(figure -> cards.add(card(edition, figure)));
        body.add(Element.of("div", cards).styled("cards"));
        return new Section("answer", words.text("section.answer"), body);
    }

    private static Element note(String text) {
        return Element.of("p", text).styled("note");
    }

    private static Element sentence(String label, String sentence) {
        return Element.of(
                "li",
                Element.of("span", label).styled("answer-label"),
                Element.of("span", " "),
                Element.of("span", sentence));
    }

    private static Element scoreCard(Edition edition) {
        MainScore score = edition.report().score();
        Words words = edition.words();
        List<Node> lines = lines(edition, score.measure(), edition.score().unit());
        score.firmChange()
                .ifPresent(change -> lines.add(Element.of(
                                "p",
                                new ChangeText(words)
                                        .marked(change, edition.score().unit(), Direction.HIGHER_IS_BETTER))
                        .styled("card-change")));
        score.groups().ifPresent(groups -> {
            String said = words.phrase("figures.groups")
                    .with("high", groups.high(), Unit.PERCENT)
                    .with("highName", edition.score().high())
                    .with("middle", groups.middle(), Unit.PERCENT)
                    .with("middleName", edition.score().middle())
                    .with("low", groups.low(), Unit.PERCENT)
                    .with("lowName", edition.score().low())
                    .text();
            lines.add(Element.of("p", said).styled("card-note"));
        });
        score.scale()
                .filter(scale -> score.measure().value().isPresent())
                .ifPresent(scale -> lines.add(Element.of(
                                "p",
                                words.phrase("scale.asked")
                                        .with("scale", new ScaleText(words).of(scale))
                                        .text())
                        .styled("card-note")));
        score.target()
                .ifPresent(target ->
                        lines.add(Element.of("p", target(edition, target)).styled("card-note")));
        return Element.of("div", Element.of("p", edition.score().name()).styled("card-label"))
                .with(lines)
                .styled(tone(score.measure(), "card card-main"));
    }

    /** A target is judged by the interval, never by the value alone. */
    private static String target(Edition edition, double target) {
        Words words = edition.words();
        Unit unit = edition.score().unit();
        return edition.report()
                .score()
                .measure()
                .interval()
                .map(interval -> words.phrase("target.verdict")
                        .with("target", target, unit)
                        .with("verdict", words.text(verdict(interval, target)))
                        .text())
                .orElseGet(() -> words.phrase("chart.target")
                        .with("target", target, unit)
                        .text());
    }

    private static String verdict(Interval interval, double target) {
        if (interval.low() >= target) {
            return "target.reached";
        }
        return interval.high() < target ? "target.missed" : "target.undecided";
    }

    private static Element card(Edition edition, KeyFigure figure) {
        Words words = edition.words();
        List<Node> lines = lines(edition, figure.measure(), figure.unit());
        figure.change().filter(change -> figure.measure().isFirm()).ifPresent(change -> {
            lines.add(Element.of("p", new ChangeText(words).marked(change, figure.unit(), figure.direction()))
                    .styled("card-change"));
        });
        return Element.of("div", Element.of("p", words.label(figure.label())).styled("card-label"))
                .with(lines)
                .styled(tone(figure.measure(), "card"));
    }

    private static List<Node> lines(Edition edition, Measure measure, Unit unit) {
        MeasureText text = new MeasureText(edition);
        List<Node> lines = new ArrayList<>();
        lines.add(Element.of("p", text.value(measure, unit)).styled("card-value"));
        measure.interval()
                .ifPresent(interval -> lines.add(Element.of(
                                "p",
                                edition.words()
                                        .phrase("figures.interval")
                                        .with(
                                                "confidence",
                                                edition.report()
                                                        .provenance()
                                                        .rules()
                                                        .confidence(),
                                                Unit.PERCENT.withDigits(0))
                                        .with("interval", interval, text.precise(measure, unit))
                                        .text())
                        .styled("card-note")));
        String note = text.note(measure);
        if (!note.isEmpty()) {
            lines.add(Element.of("p", note).styled("card-note"));
        }
        return lines;
    }

    private static String tone(Measure measure, String style) {
        return measure.isFirm() ? style : style + " quiet";
    }
}
