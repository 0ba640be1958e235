package io.levier.jobs.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables answered, question by question; a question whose tables the company does not have has no answer. */
final class Findings {
    private final Map<Question, List<Cells>> answers;

    Findings(Map<Question, List<Cells>> answers) {
        this.answers = new EnumMap<>(Question.class);
        this.answers.putAll(answers);
    }

    boolean has(Question question) {
        return answers.containsKey(question);
    }

    /** The rows, none when there is no answer. */
    List<Cells> rows(Question question) {
        return answers.getOrDefault(question, List.of());
    }

    Optional<Cells> first(Question question) {
        return rows(question).stream().findFirst();
    }
}
