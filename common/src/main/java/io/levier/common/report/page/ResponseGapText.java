package io.levier.common.report.page;

import io.levier.common.report.driver.ResponseGap;
import io.levier.common.report.driver.ResponseGap.Field;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;

/** Whether those who answered are like those who did not. */
final class ResponseGapText {
    private final Edition edition;
    private final Words words;

    ResponseGapText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** What differs, or that nothing is told to; where nothing was compared, that this is not known. */
    List<Node> of(List<ResponseGap> gaps) {
        long tested = gaps.stream().filter(gap -> gap.pAdjusted().isPresent()).count();
        if (tested == 0) {
            return List.of(edition.paragraph(words.text("gaps.unknown")));
        }
        List<String> told =
                gaps.stream().filter(ResponseGap::isTold).map(this::sentence).toList();
        String said = told.isEmpty()
                ? words.phrase("gaps.none").with("n", tested).text()
                : words.phrase("gaps.told")
                        .with("gaps", String.join(words.text("list.separator"), told))
                        .text();
        return List.of(edition.paragraph(said), edition.annexLink("annex-gaps"));
    }

    private String sentence(ResponseGap gap) {
        Unit unit = unit(gap);
        return words.phrase("gaps.gap")
                .with("field", name(gap.field()))
                .with("respondents", words.value(gap.respondents(), unit))
                .with("others", words.value(gap.others(), unit))
                .with("month", words.period(gap.month()))
                .text();
    }

    /** Every comparison. */
    static List<Node> annex(Edition edition) {
        List<ResponseGap> gaps = edition.report()
                .respondents()
                .content()
                .map(respondents -> respondents.gaps())
                .orElse(List.of());
        return gaps.isEmpty()
                ? List.of()
                : List.of(new ResponseGapText(edition).table(gaps).element());
    }

    private DataTable table(List<ResponseGap> gaps) {
        List<Column> columns = List.of(
                Column.text(words.text("column.what")),
                Column.text(words.text("column.invited-in")),
                Column.number(words.text("column.answering")),
                Column.number(words.text("column.not-answering")),
                Column.number(words.text("column.interval-of-difference")),
                Column.number(words.text("column.p-adjusted")));
        return new DataTable(
                        words.text("gaps.table"),
                        columns,
                        gaps.stream().map(this::row).toList(),
                        List.of(words.text("gaps.note")))
                .compact();
    }

    private Row row(ResponseGap gap) {
        Unit unit = unit(gap);
        return new Row(
                gap.pAdjusted().isPresent() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        name(gap.field()),
                        words.period(gap.month()),
                        words.value(gap.respondents(), unit),
                        words.value(gap.others(), unit),
                        gap.interval()
                                .map(bounds -> words.interval(bounds, unit))
                                .orElse("–"),
                        gap.pAdjusted().isPresent()
                                ? words.probabilityOfChance(gap.pAdjusted().getAsDouble())
                                : "–"));
    }

    private Unit unit(ResponseGap gap) {
        return switch (gap.field()) {
            case CHURN -> Unit.PERCENT;
            case REVENUE -> Unit.money(gap.currency());
            case TENURE -> Unit.DAYS.withDigits(0);
            case CONTACTS -> Unit.number(2);
        };
    }

    private String name(Field field) {
        return switch (field) {
            case CHURN -> words.text("gaps.churn");
            case REVENUE -> words.text("gaps.revenue");
            case TENURE -> words.text("gaps.tenure");
            case CONTACTS -> words.text("gaps.contacts");
        };
    }
}
