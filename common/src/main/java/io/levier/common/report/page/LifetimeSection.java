package io.levier.common.report.page;

import io.levier.common.report.driver.Lifetimes;
import io.levier.common.report.driver.Lifetimes.ByScore;
import io.levier.common.report.driver.Lifetimes.Cut;
import io.levier.common.report.driver.Lifetimes.Group;
import io.levier.common.report.driver.Lifetimes.Stays;
import io.levier.common.report.driver.Lifetimes.Worth;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long customers stay, which kinds stay longer, and what those without a contract are expected to bring. */
final class LifetimeSection {
    private static final Unit DAYS = Unit.DAYS.withDigits(0);

    private final Edition edition;
    private final Words words;

    private LifetimeSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        LifetimeSection section = new LifetimeSection(edition);
        return edition.section(
                "lifetimes", "section.lifetimes", edition.report().lifetimes(), section::body);
    }

    private List<Node> body(Lifetimes lifetimes) {
        List<Node> body = new ArrayList<>();
        body.addAll(lifetimes.stays().either(this::stays, edition::missing));
        body.add(edition.heading("lifetimes.worth"));
        body.addAll(lifetimes.worth().either(this::worth, edition::missing));
        return body;
    }

    private List<Node> stays(Stays stays) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(half(stays)));
        body.add(edition.paragraph(cuts(stays)));
        stays.byScore().ifPresent(byScore -> body.add(edition.paragraph(byScore(byScore))));
        if (!stays.steps().isEmpty()) {
            body.add(steps(stays).compact().element());
        }
        stays.cuts().stream()
                .filter(Cut::isTold)
                .forEach(cut -> body.add(table(cut).compact().element()));
        if (stays.cuts().stream().anyMatch(cut -> !cut.isTold())) {
            body.add(edition.annexLink("annex-lifetimes"));
        }
        return body;
    }

    private String half(Stays stays) {
        return stays.medianDays().isPresent()
                ? words.phrase("lifetimes.half")
                        .with("n", stays.customers())
                        .with("days", stays.medianDays().getAsDouble(), DAYS)
                        .with("interval", edition.bracket(stays.medianInterval(), DAYS))
                        .text()
                : words.phrase("lifetimes.more-than-half")
                        .with("n", stays.customers())
                        .text();
    }

    private String byScore(ByScore byScore) {
        Unit times = Unit.number(2);
        return words.phrase(byScore.isTold() ? "lifetimes.score-told" : "lifetimes.score-open")
                .with("ratio", byScore.ratio(), times)
                .with("interval", edition.bracket(Optional.of(byScore.interval()), times))
                .with("n", byScore.departures())
                .text();
    }

    /** Which dimensions tell customers that stay longer, and which do not. */
    private String cuts(Stays stays) {
        List<String> told = stays.cuts().stream()
                .filter(Cut::isTold)
                .map(cut -> words.label(cut.dimension()))
                .toList();
        List<String> others = stays.cuts().stream()
                .filter(cut -> !cut.isTold())
                .map(cut -> words.label(cut.dimension()))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (!told.isEmpty()) {
            sentences.add(words.phrase("lifetimes.told")
                    .with("dimensions", String.join(words.text("list.separator"), told))
                    .text());
        }
        if (!others.isEmpty()) {
            sentences.add(words.phrase("lifetimes.not-told")
                    .with("dimensions", String.join(words.text("list.separator"), others))
                    .text());
        }
        return sentences.isEmpty() ? words.text("lifetimes.no-groups") : String.join(" ", sentences);
    }

    private DataTable steps(Stays stays) {
        List<Column> columns = List.of(
                Column.text(words.text("column.longer-than")),
                Column.number(words.text("column.share")),
                Column.number(words.text("column.interval")));
        return new DataTable(
                words.text("lifetimes.steps"),
                columns,
                stays.steps().stream()
                        .map(step -> Row.of(
                                words.value(step.days(), DAYS),
                                words.value(step.percent(), Unit.PERCENT),
                                step.interval()
                                        .map(bounds -> words.interval(bounds, Unit.PERCENT))
                                        .orElse("–")))
                        .toList(),
                List.of(words.text("lifetimes.note")));
    }

    private DataTable table(Cut cut) {
        List<Column> columns = List.of(
                Column.text(words.label(cut.dimension())),
                Column.number(words.text("column.customers")),
                Column.number(words.text("column.median-days")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.rate-ratio")));
        String p = cut.pAdjusted().isPresent()
                ? words.phrase("lifetimes.p")
                        .with("p", words.probabilityOfChance(cut.pAdjusted().getAsDouble()))
                        .text()
                : words.text("crosstab.not-tested");
        return new DataTable(
                words.phrase("lifetimes.table")
                        .with("dimension", words.label(cut.dimension()))
                        .text(),
                columns,
                cut.groups().stream().map(this::row).toList(),
                List.of(p));
    }

    private Row row(Group group) {
        return Row.of(
                words.label(group.label()),
                words.count(group.customers()),
                number(group.medianDays(), Unit.number(0)),
                interval(group.medianInterval()),
                number(group.rateRatio(), Unit.number(2)));
    }

    private String number(OptionalDouble value, Unit unit) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }

    private String interval(Optional<Interval> interval) {
        return interval.map(bounds -> words.interval(bounds, Unit.number(0))).orElse("–");
    }

    private List<Node> worth(Worth worth) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.phrase("lifetimes.purchases")
                .with("n", worth.customers())
                .with("days", worth.days())
                .with("purchases", worth.purchases(), Unit.number(0))
                .with("stopped", worth.percentStopped(), Unit.PERCENT)
                .text()));
        worth.value()
                .ifPresent(value -> body.add(edition.paragraph(words.phrase("lifetimes.value")
                        .with("value", words.value(value, Unit.money(worth.currency())))
                        .text())));
        return body;
    }

    /** The dimensions whose groups are not told apart. */
    static List<Node> annex(Edition edition) {
        LifetimeSection section = new LifetimeSection(edition);
        return edition.report().lifetimes().content().stream()
                .flatMap(lifetimes -> lifetimes.stays().content().stream())
                .flatMap(stays -> stays.cuts().stream())
                .filter(cut -> !cut.isTold())
                .<Node>map(cut -> section.table(cut).compact().element())
                .toList();
    }
}
