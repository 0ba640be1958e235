package io.levier.jobs.report;

import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.driver.Warning.Severity;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.table.ContractRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The balance of rows of every import, and the rules that were broken. */
final class QualityPart {
    /** From this share of a table, in percent, its quarantine is worth a warning. */
    private static final double MANY = 1;

    private static final int RULES = 8;

    /** A first month with so many times the newcomers of a later one holds customers who were there before. */
    private static final int ALL_AT_ONCE = 3;

    /** Fewer months after the first tell nothing of a usual one. */
    private static final int USUAL_MONTHS = 6;

    private QualityPart() {}

    static Part<DataQuality> of(Findings findings) {
        List<TableLoad> tables = findings.rows(Question.IMPORT_BALANCE).stream()
                .map(row -> new TableLoad(
                        row.text("table_name"),
                        row.countOrNone("rows_read"),
                        row.countOrNone("rows_written"),
                        row.countOrNone("rows_quarantined"),
                        row.countOrNone("rows_duplicate")))
                .toList();
        if (tables.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-imports"));
        }
        List<Notice> notices = new ArrayList<>();
        for (TableLoad table : tables) {
            double share = 100.0 * table.quarantined() / Math.max(1, table.read());
            if (share >= MANY) {
                notices.add(Notice.about(
                        Bilingual.same(table.table()),
                        Warning.MANY_QUARANTINED,
                        Amount.of("share", share, Unit.PERCENT)));
            }
        }
        findings.first(Question.LATE_PERIODS)
                .map(row -> row.countOrNone("n"))
                .filter(late -> late > 0)
                .ifPresent(late ->
                        notices.add(Notice.of(Warning.LATE_FACTS, Amount.of("periods", (double) late, Unit.COUNT))));
        if (findings.first(Question.FIRST_SEEN)
                .filter(QualityPart::beginsWithTheData)
                .isPresent()) {
            notices.add(Notice.of(Warning.HISTORY_STARTS_LATE));
        }
        findings.rows(Question.BROKEN_RULE).stream()
                .sorted(Comparator.comparingLong((Cells row) -> -row.countOrNone("n_rows"))
                        .thenComparing(row -> row.text("table_name"))
                        .thenComparing(row -> row.text("rule")))
                .limit(RULES)
                .forEach(row -> notices.add(Notice.sentence(Severity.NOTE, broken(row))));
        return Part.of(new DataQuality(tables, notices));
    }

    private static boolean beginsWithTheData(Cells seen) {
        return seen.countOrNone("months_after") >= USUAL_MONTHS
                && seen.countOrNone("in_first") > ALL_AT_ONCE * seen.numberOr("after_on_average", 0);
    }

    private static Bilingual broken(Cells row) {
        String column = row.textIfAny("column_name").orElse("");
        String place = column.isBlank() ? row.text("table_name") : row.text("table_name") + "." + column;
        return ReportTexts.of(
                "data.broken",
                Bilingual.same(place),
                ReportTexts.count(row.countOrNone("n_rows")),
                ReportTexts.count(row.countOrNone("n_read")),
                ReportTexts.quoted(rule(row.text("rule"))));
    }

    /** A rule as imports write it: a known sentence, or a word with its limit, as in "minimum 0.0". */
    private static Bilingual rule(String rule) {
        return ContractRule.of(rule)
                .filter(ContractRule::hasLimit)
                .map(known -> ReportTexts.of("rule." + known.words(), limit(known.limitOf(rule))))
                .orElseGet(() -> ReportTexts.label("rule", rule));
    }

    /** A limit as imports write it, "0.0"; one that is a whole number is told as one. */
    private static Bilingual limit(String limit) {
        return limit.endsWith(".0") && limit.length() < 12
                ? ReportTexts.count((long) Double.parseDouble(limit))
                : Bilingual.same(limit);
    }
}
