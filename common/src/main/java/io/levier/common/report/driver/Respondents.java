package io.levier.common.report.driver;

import java.util.List;
import java.util.OptionalLong;

/**
 * Who was asked and who answered.
 *
 * @param invited invitations sent, absent when the source keeps none
 * @param delivered invitations that arrived
 * @param answered completed answers
 * @param customers distinct customers among them
 * @param responseRate completes by delivered, in percent
 * @param customerCoverage answering customers by active customers, in percent
 * @param revenueCoverage their revenue by all revenue, in percent
 * @param languages answers by language
 * @param modes answers by how they were collected
 */
public record Respondents(
        OptionalLong invited,
        OptionalLong delivered,
        long answered,
        long customers,
        Measure responseRate,
        Measure customerCoverage,
        Measure revenueCoverage,
        List<AnswerCount> languages,
        List<AnswerCount> modes,
        List<ResponseGap> gaps,
        List<Notice> notices) {

    public Respondents {
        invited.ifPresent(n -> Checks.requireCount("invited", n));
        delivered.ifPresent(n -> Checks.requireCount("delivered", n));
        Checks.requireCount("answered", answered);
        if (customers > answered) {
            throw new IllegalArgumentException(customers + " customers cannot give " + answered + " answers");
        }
        languages = List.copyOf(languages);
        modes = List.copyOf(modes);
        gaps = List.copyOf(gaps);
        notices = List.copyOf(notices);
    }
}
