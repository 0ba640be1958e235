package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Survey;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.SurveyKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The surveys. */
final class SurveyRows {
    private static final Layout SURVEY = Layout.of(Survey.TABLE);

    private SurveyRows() {}

    static void surveys(Company company, Consumer<Cells> out) {
        for (SurveyKind kind : Arrays.stream(SurveyKind.values())
                .sorted(Comparator.comparing(SurveyKind::id))
                .toList()) {
            boolean employees = kind == SurveyKind.EMPLOYEE;
            out.accept(SURVEY.row()
                    .set(Survey.SURVEY_ID, kind.id())
                    .set(Survey.NAME, name(kind))
                    .set(Survey.TYPE, type(kind))
                    .set(Survey.OBJECT, object(kind))
                    .set(Survey.CHANNEL, employees ? "link" : "email")
                    .set(Survey.LANGUAGE, "fr,en")
                    .set(
                            Survey.STARTED_AT,
                            Instant.ofEpochSecond(company.horizon().begin()))
                    .set(Survey.ANONYMITY, employees ? "anonymous" : "identified"));
        }
    }

    private static String name(SurveyKind kind) {
        return switch (kind) {
            case RELATIONAL -> "Baromètre relationnel";
            case AFTER_ORDER -> "Après livraison";
            case AFTER_CASE -> "Après service client";
            case EMPLOYEE -> "Baromètre collaborateurs";
        };
    }

    private static String type(SurveyKind kind) {
        return switch (kind) {
            case RELATIONAL -> "relational";
            case AFTER_ORDER, AFTER_CASE -> "transactional";
            case EMPLOYEE -> "employee";
        };
    }

    private static @Nullable String object(SurveyKind kind) {
        return switch (kind) {
            case RELATIONAL -> "brand";
            case AFTER_ORDER -> "product";
            case AFTER_CASE -> "service";
            case EMPLOYEE -> null;
        };
    }
}
