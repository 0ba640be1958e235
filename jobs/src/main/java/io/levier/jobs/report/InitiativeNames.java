package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What initiatives are called: by their names, and by their ids where nobody named them. */
final class InitiativeNames {
    private final Map<String, Cells> initiatives;

    InitiativeNames(Findings findings) {
        this.initiatives = findings.rows(Question.INITIATIVE).stream()
                .collect(Collectors.toMap(row -> row.text("initiative_id"), Function.identity(), (one, other) -> one));
    }

    Bilingual of(String id) {
        return initiatives.containsKey(id)
                ? initiatives
                        .get(id)
                        .textIfAny("name")
                        .filter(name -> !name.isBlank())
                        .map(Bilingual::same)
                        .orElseGet(() -> Bilingual.same(id))
                : Bilingual.same(id);
    }
}
