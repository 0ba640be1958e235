package io.levier.jobs.report;

import io.levier.common.report.driver.Friction;
import io.levier.common.report.driver.Friction.Kind;
import io.levier.common.report.driver.Part;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The heaviest points of friction of each kind. */
final class FrictionPart {
    private static final int OF_A_KIND = 3;
    private static final String BETWEEN = " → ";

    private final List<Cells> rows;
    private final ReportContent content;

    FrictionPart(Findings findings, ReportContent content) {
        this.rows = findings.rows(Question.FRICTION_POINT);
        this.content = content;
    }

    Part<List<Friction>> part() {
        List<Friction> points = rows.stream()
                .filter(row -> row.countOrNone("place") <= OF_A_KIND)
                .sorted(Comparator.comparing(FrictionPart::kind).thenComparing(row -> row.countOrNone("place")))
                .map(this::point)
                .toList();
        return points.isEmpty() ? Part.missing(ReportTexts.of("reason.no-friction")) : Part.of(points);
    }

    private static Kind kind(Cells row) {
        return Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    }

    private Friction point(Cells row) {
        Kind kind = kind(row);
        return new Friction(
                kind,
                row.textIfAny("process").map(content::process),
                kind == Kind.TOPIC
                        ? SegmentPart.bilingual(content.taxonomy().label(row.text("subject")))
                        : steps(row.text("subject")),
                kind == Kind.TOPIC ? row.numberOr("weight", 0) : DriverParts.percent(row.numberOr("weight", 0)),
                row.interval("weight_low", "weight_high"),
                row.countOrNone("n"),
                row.countOrNone("n_customers"));
    }

    /** A step, or one step and the next. */
    private static Bilingual steps(String subject) {
        return List.of(subject.split(BETWEEN, -1)).stream()
                .map(step -> ReportTexts.label("activity", step))
                .reduce((from, to) ->
                        new Bilingual(from.english() + BETWEEN + to.english(), from.french() + BETWEEN + to.french()))
                .orElseThrow();
    }
}
