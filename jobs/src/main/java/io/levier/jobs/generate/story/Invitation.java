package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;

/**
 * An invitation to a survey. Instants that never come are {@link Horizon#NEVER}.
 *
 * @param seq number among the invitations of the customer, from 1, in order of time
 * @param wave calendar quarter of the relational survey, the year and month otherwise
 * @param order number of the order it asks about, 0 for none
 * @param serviceCase number of the case it asks about, 0 for none
 * @param triggerAt when what it asks about ended
 */
public record Invitation(
        int seq,
        SurveyKind kind,
        String wave,
        long sentAt,
        String channel,
        Progress progress,
        long deliveredAt,
        long openedAt,
        long startedAt,
        long completedAt,
        long optedOutAt,
        int order,
        int serviceCase,
        long triggerAt) {}
