package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;

/** How many answers came in one language, by one mode, in one period. */
public record AnswerCount(Bilingual label, long answers) {

    public AnswerCount {
        Checks.requireCount("answers", answers);
    }
}
