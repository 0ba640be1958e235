package io.levier.jobs.report;

import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.Provenance.Rules;
import io.levier.common.report.driver.Provenance.Run;
import io.levier.common.report.driver.Provenance.Version;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Where the rows went and how to get the same report again, from the ledger.
 *
 * @param loads table, rows read, quarantined, duplicate; of the last import of each table
 * @param runs job and run id of the last success of each job
 */
record LedgerParts(ReportSettings settings, List<Row> loads, List<Row> runs, String codeVersion, String sparkVersion) {
    /** A source with more of its rows set aside than this is worth a word. */
    private static final double NOTABLE_SHARE = 1;

    Part<DataQuality> quality() {
        if (loads.isEmpty()) {
            return Part.missing(new Bilingual("No import is on record.", "Aucun import n’est enregistré."));
        }
        List<TableLoad> tables = loads.stream()
                .map(row -> new TableLoad(
                        row.getString(0),
                        row.getLong(1),
                        row.getLong(1) - row.getLong(2) - row.getLong(3),
                        row.getLong(2),
                        row.getLong(3)))
                .toList();
        List<Notice> notices = tables.stream()
                .filter(table -> table.read() > 0 && 100.0 * table.quarantined() / table.read() > NOTABLE_SHARE)
                .map(table -> Notice.about(
                        Bilingual.same(table.table()),
                        Warning.MANY_QUARANTINED,
                        Amount.of("share", 100.0 * table.quarantined() / table.read(), Unit.PERCENT)))
                .toList();
        return Part.of(new DataQuality(tables, notices));
    }

    Provenance provenance() {
        return new Provenance(
                "java -jar levier.jar run",
                runs.stream()
                        .map(row -> new Run(row.getString(0), row.getString(1)))
                        .toList(),
                List.of(new Version("Levier", codeVersion), new Version("Apache Spark", sparkVersion)),
                new Rules(
                        100 * settings.publication().level(),
                        settings.publication().minBase(),
                        settings.publication().kAnonymity()));
    }
}
