package io.levier.common.report.page;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of the trade in both languages, and what they mean in the language of the page. */
final class GlossarySection {

    /** Terms by their catalogue key; the meaning stands under the key with {@code .meaning} added. */
    static final List<String> TERMS = List.of(
            "term.nps",
            "term.promoters",
            "term.passives",
            "term.detractors",
            "term.csat",
            "term.ces",
            "term.fcr",
            "term.response-time",
            "term.handling-time",
            "term.churn",
            "term.retention",
            "term.repeat-share",
            "term.interval",
            "term.significance",
            "term.detectable",
            "term.low-base",
            "term.importance",
            "term.explained",
            "term.auc",
            "term.lift",
            "term.calibration",
            "term.quarantine",
            "term.verbatim");

    private GlossarySection() {}

    static Section of(Edition edition) {
        Words words = edition.words();
        Words other = Words.in(words.language().other());
        boolean isEnglish = words.language() == Language.ENGLISH;
        List<Column> columns = List.of(
                Column.text((isEnglish ? words : other).language().ownName()),
                Column.text((isEnglish ? other : words).language().ownName()),
                Column.text(words.text("column.meaning")));
        List<Row> rows = new ArrayList<>();
        for (String term : TERMS) {
            String english = (isEnglish ? words : other).text(term);
            String french = (isEnglish ? other : words).text(term);
            rows.add(Row.of(english, french, words.text(term + ".meaning")));
        }
        DataTable table = new DataTable(words.text("glossary.table"), columns, rows);
        return new Section("glossary", words.text("section.glossary"), List.of(table.element()));
    }
}
