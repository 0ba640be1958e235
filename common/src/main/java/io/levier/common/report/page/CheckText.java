package io.levier.common.report.page;

import io.levier.common.report.driver.CrossCheck;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What other measures say of the drivers, and how far the drivers move together: for analysts. */
final class CheckText {
    private final Edition edition;
    private final Words words;

    CheckText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** Nothing where there is nothing to compare with. */
    List<Node> of(DriverRanking ranking) {
        List<Node> body = new ArrayList<>();
        edition.report()
                .views()
                .overlap()
                .ifPresent(overlap -> body.add(edition.paragraph(words.phrase("drivers.overlap")
                        .with("correlation", overlap.correlation(), Unit.number(2))
                        .with("share", overlap.firstFactor(), Unit.PERCENT)
                        .text())));
        List<Driver> checked = ranking.drivers().stream()
                .filter(driver -> !driver.check().equals(CrossCheck.NONE))
                .toList();
        if (!checked.isEmpty()) {
            body.add(table(checked).element());
        }
        edition.report()
                .views()
                .overlap()
                .filter(overlap -> !overlap.pairs().isEmpty())
                .ifPresent(overlap -> body.add(
                        new CorrelationText(edition).table(ranking, overlap).element()));
        return body;
    }

    private DataTable table(List<Driver> drivers) {
        List<Column> columns = List.of(
                Column.text(words.text("column.driver")),
                Column.number(words.text("column.importance")),
                Column.number(words.text("column.johnson")),
                Column.number(words.text("column.correlation")),
                Column.number(words.text("column.inflation")),
                Column.number(words.text("column.without-uniform")),
                Column.number(words.text("column.stated")));
        List<Row> rows = new ArrayList<>();
        for (Driver driver : drivers) {
            CrossCheck check = driver.check();
            rows.add(new Row(
                    RankingSection.tone(driver),
                    List.of(
                            words.label(driver.label()),
                            words.value(driver.importance().percent(), Unit.PERCENT),
                            number(check.johnson(), Unit.PERCENT),
                            number(check.correlation(), Unit.number(2)),
                            number(check.inflation(), Unit.number(2)),
                            withoutUniform(check, drivers),
                            number(check.stated(), Unit.INDEX))));
        }
        List<String> notes = new ArrayList<>(List.of(words.text("drivers.check-note")));
        if (drivers.stream().anyMatch(driver -> driver.check().withoutUniform().isPresent())) {
            notes.add(words.text("drivers.without-uniform-note"));
        }
        return new DataTable(words.text("drivers.check-table"), columns, rows, notes).compact();
    }

    /** The share with the rank it gives: whether the order is another is what a reader looks for. */
    private String withoutUniform(CrossCheck check, List<Driver> drivers) {
        if (check.withoutUniform().isEmpty()) {
            return "–";
        }
        double share = check.withoutUniform().getAsDouble();
        long before = drivers.stream()
                .filter(other -> other.check().withoutUniform().orElse(0) > share)
                .count();
        return words.phrase("drivers.share-and-rank")
                .with("share", share, Unit.PERCENT)
                .with("rank", before + 1)
                .text();
    }

    private String number(OptionalDouble value, Unit unit) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }
}
