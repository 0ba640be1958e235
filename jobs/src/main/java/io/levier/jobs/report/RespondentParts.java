package io.levier.jobs.report;

import io.levier.common.report.driver.AnswerCount;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Respondents;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked and who answered.
 *
 * @param counts the row of {@code report/respondents.sql}
 * @param cuts the rows of {@code report/answer_count.sql}
 */
record RespondentParts(Row counts, List<Row> cuts, Measure responseRate) {
    /** Modes as sources name them; others stand for themselves. */
    private static final Map<String, Bilingual> MODES = Map.of(
            "email", new Bilingual("e-mail", "e-mail"),
            "sms", new Bilingual("text message", "SMS"),
            "web", new Bilingual("web site", "site web"),
            "app", new Bilingual("app", "application"),
            "phone", new Bilingual("telephone", "téléphone"),
            "link", new Bilingual("open link", "lien ouvert"),
            "qr", new Bilingual("QR code", "QR code"),
            "kiosk", new Bilingual("kiosk", "borne"),
            "unknown", new Bilingual("unknown", "inconnu"));

    Part<Respondents> part() {
        long answers = counts.<Long>getAs("n_answers");
        if (answers == 0) {
            return Part.missing(
                    new Bilingual("Nobody answered in this period.", "Personne n’a répondu sur cette période."));
        }
        long invited = counts.<Long>getAs("n_invited");
        boolean isInvited = invited > 0;
        return Part.of(new Respondents(
                isInvited ? OptionalLong.of(invited) : OptionalLong.empty(),
                isInvited ? OptionalLong.of(counts.<Long>getAs("n_delivered")) : OptionalLong.empty(),
                answers,
                counts.<Long>getAs("n_respondents"),
                responseRate,
                share(
                        (double) counts.<Long>getAs("n_active_answering"),
                        (double) counts.<Long>getAs("n_active"),
                        counts.<Long>getAs("n_active")),
                share(
                        counts.getAs("revenue_answering"),
                        counts.getAs("revenue"),
                        counts.<Long>getAs("n_active_answering")),
                count("language"),
                count("mode"),
                isInvited ? List.of() : List.of(Notice.of(Warning.NO_INVITATIONS))));
    }

    private static Measure share(@Nullable Double part, @Nullable Double whole, long base) {
        return part == null || whole == null || !(whole > 0)
                ? Measure.notComputable(new Bilingual(
                        "The customers or sales of the period are not known.",
                        "Les clients ou les ventes de la période ne sont pas connus."))
                : Measure.census(100 * part / whole, base);
    }

    private List<AnswerCount> count(String cut) {
        return cuts.stream()
                .filter(row -> row.getString(0).equals(cut))
                .map(row -> new AnswerCount(
                        MODES.getOrDefault(row.getString(1), Bilingual.same(row.getString(1))), row.getLong(2)))
                .toList();
    }
}
