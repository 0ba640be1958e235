package io.levier.common.report.page;

import io.levier.common.report.driver.ClosedLoop;
import io.levier.common.report.driver.ClosedLoop.Counts;
import io.levier.common.report.driver.ClosedLoop.Cut;
import io.levier.common.report.driver.ClosedLoop.Queue;
import io.levier.common.report.driver.ClosedLoop.Recovery;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** Whether unhappy customers are called back, in time and with success, and whether their next answer shows it. */
final class LoopSection {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;

    private LoopSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
    }

    static Section of(Edition edition) {
        LoopSection section = new LoopSection(edition);
        return edition.section(
                "loop", "section.loop", edition.report().conduct().loop(), section::body);
    }

    private List<Node> body(ClosedLoop loop) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(lead(loop)));
        body.addAll(edition.bullets(loop.recoveries().stream()
                .filter(recovery -> recovery.effect().value().isPresent())
                .map(this::sentence)
                .toList()));
        List<Queue> main = new ArrayList<>(loop.by(Cut.ALL));
        main.addAll(loop.by(Cut.KIND));
        body.add(table(loop, main, words.text("loop.table")).compact().element());
        if (!loop.recoveries().isEmpty()) {
            body.add(recoveries(loop.recoveries()).compact().element());
        }
        if (hasAnnex(loop)) {
            body.add(edition.annexLink("annex-loop"));
        }
        return body;
    }

    private String lead(ClosedLoop loop) {
        List<Counts> shown = loop.by(Cut.ALL).stream()
                .flatMap(queue -> queue.counts().stream())
                .toList();
        long allowed = sum(shown, Counts::allowed);
        if (allowed == 0) {
            return words.text("loop.nobody");
        }
        long followed = sum(shown, Counts::followed);
        return words.phrase("loop.lead")
                .with("allowed", allowed)
                .with("followed", followed)
                .with("share", 100.0 * followed / allowed, Unit.PERCENT)
                .with("time", sum(shown, Counts::inTime))
                .with("overdue", sum(shown, Counts::overdue))
                .with("closed", sum(shown, Counts::closed))
                .with("recovered", sum(shown, Counts::recovered))
                .text();
    }

    private static long sum(List<Counts> all, ToLongFunction<Counts> count) {
        return all.stream().mapToLong(count).sum();
    }

    private String sentence(Recovery recovery) {
        boolean isTold = recovery.effect().isFirm()
                && recovery.effect().interval().filter(Interval::excludesZero).isPresent();
        return words.phrase(isTold ? "loop.recovery-told" : "loop.recovery-not-told")
                .with("question", question(recovery))
                .with(
                        "effect",
                        edition.difference(
                                recovery.effect().value().orElse(0),
                                recovery.effect().interval(),
                                Unit.RATING))
                .with("n", recovery.effect().base().orElse(0))
                .with("others", recovery.others())
                .text();
    }

    private String question(Recovery recovery) {
        return switch (recovery.question()) {
            case RECOMMENDATION -> words.text("loop.recommendation");
            case EASE -> words.text("loop.ease");
        };
    }

    private DataTable table(ClosedLoop loop, List<Queue> queues, String caption) {
        Unit money = Unit.money(loop.currency());
        List<Column> columns = List.of(
                Column.text(words.text("column.alerts-of")),
                Column.number(words.text("column.alerts")),
                Column.number(words.text("column.blocked")),
                Column.number(words.text("column.followed")),
                Column.number(words.text("column.in-time")),
                Column.number(words.text("column.overdue")),
                Column.number(words.text("column.until-contact")),
                Column.number(words.text("column.recovered")),
                Column.number(words.text("column.value-at-risk")));
        return new DataTable(
                caption,
                columns,
                queues.stream().map(queue -> row(queue, money)).toList(),
                List.of(words.text("loop.note")));
    }

    private Row row(Queue queue, Unit money) {
        String name = queue.cut() == Cut.ALL
                ? words.label(queue.audience())
                : words.phrase("loop.of")
                        .with("audience", words.label(queue.audience()))
                        .with("name", words.label(queue.name()))
                        .text();
        return queue.counts()
                .map(counts -> Row.of(
                        name,
                        words.count(counts.alerts()),
                        words.count(counts.blocked()),
                        followed(counts),
                        words.count(counts.inTime()),
                        words.count(counts.overdue()),
                        shown(counts.followUpHours(), Unit.HOURS),
                        words.phrase("loop.recovered-of")
                                .with("recovered", counts.recovered())
                                .with("closed", counts.closed())
                                .text(),
                        shown(counts.valueAtRisk(), money)))
                .orElseGet(() -> new Row(
                        Tone.QUIET,
                        List.of(
                                name + words.text("list.separator") + measures.status(Measure.suppressed()),
                                "–",
                                "–",
                                "–",
                                "–",
                                "–",
                                "–",
                                "–",
                                "–")));
    }

    /** With their share of those that may be followed up. */
    private String followed(Counts counts) {
        OptionalDouble percent = counts.followedPercent();
        return percent.isPresent()
                ? words.phrase("loop.followed")
                        .with("n", counts.followed())
                        .with("share", percent.getAsDouble(), Unit.PERCENT)
                        .text()
                : words.count(counts.followed());
    }

    private String shown(OptionalDouble value, Unit unit) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }

    private DataTable recoveries(List<Recovery> recoveries) {
        return new DataTable(
                words.text("loop.recovery-table"),
                List.of(
                        Column.text(words.text("column.question")),
                        Column.number(words.text("column.change-followed")),
                        Column.number(words.text("column.change-others")),
                        Column.number(words.text("column.difference")),
                        Column.number(words.text("column.interval")),
                        Column.number(words.text("column.others")),
                        Column.text(words.text("column.note"))),
                recoveries.stream().map(this::row).toList(),
                List.of(words.text("loop.recovery-note")));
    }

    private Row row(Recovery recovery) {
        Measure effect = recovery.effect();
        return new Row(
                measures.tone(effect),
                List.of(
                        words.capital(question(recovery)),
                        signed(recovery.changeFollowed()),
                        signed(recovery.changeOthers()),
                        effect.value().isPresent()
                                ? words.signed(
                                        effect.value().getAsDouble(),
                                        measures.precise(effect, Unit.RATING).digits())
                                : "–",
                        measures.interval(effect, Unit.RATING),
                        effect.value().isPresent() ? words.count(recovery.others()) : "–",
                        measures.note(effect)));
    }

    private String signed(OptionalDouble change) {
        return change.isPresent() ? words.signed(change.getAsDouble(), 2) : "–";
    }

    private static boolean hasAnnex(ClosedLoop loop) {
        return !loop.by(Cut.OWNER).isEmpty() || !loop.by(Cut.THEME).isEmpty();
    }

    /** By who is in charge and by theme. */
    static List<Node> annex(Edition edition) {
        Optional<ClosedLoop> found = edition.report().conduct().loop().content();
        List<Node> tables = new ArrayList<>();
        found.ifPresent(loop -> {
            LoopSection section = new LoopSection(edition);
            if (!loop.by(Cut.OWNER).isEmpty()) {
                tables.add(
                        section.table(loop, loop.by(Cut.OWNER), edition.words().text("loop.owner-table"))
                                .compact()
                                .element());
            }
            if (!loop.by(Cut.THEME).isEmpty()) {
                tables.add(
                        section.table(loop, loop.by(Cut.THEME), edition.words().text("loop.theme-table"))
                                .compact()
                                .element());
            }
        });
        return tables;
    }
}
