package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.SurveyKind;

/**
 * An invitation to a survey.
 *
 * @param seq number among the invitations of the customer, from 1, in order of time
 * @param wave calendar quarter of the relational survey, the year and month otherwise
 * @param about what it asks about
 * @param triggerAt when that ended
 */
public record Invitation(
        int seq,
        SurveyKind kind,
        String wave,
        long sentAt,
        String channel,
        Progress progress,
        Milestones milestones,
        Subject about,
        long triggerAt) {

    /** How far it came and when; {@link Horizon#NEVER} for what did not happen. */
    public record Milestones(long deliveredAt, long openedAt, long startedAt, long completedAt, long optedOutAt) {
        static final Milestones NONE =
                new Milestones(Horizon.NEVER, Horizon.NEVER, Horizon.NEVER, Horizon.NEVER, Horizon.NEVER);

        /** Of these instants only those an invitation of this progress came to. */
        Milestones upTo(Progress progress) {
            boolean delivered = !progress.isHeldBack() && progress != Progress.SENT && progress != Progress.BOUNCED;
            boolean opened = delivered && progress != Progress.DELIVERED;
            boolean started = progress == Progress.STARTED || progress.isAnswered();
            return new Milestones(
                    delivered ? deliveredAt : Horizon.NEVER,
                    opened ? openedAt : Horizon.NEVER,
                    started ? startedAt : Horizon.NEVER,
                    progress.isAnswered() ? completedAt : Horizon.NEVER,
                    progress == Progress.REFUSED ? openedAt : Horizon.NEVER);
        }
    }

    public long completedAt() {
        return milestones.completedAt();
    }
}
