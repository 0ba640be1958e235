package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;

/**
 * A public message of a customer.
 *
 * @param author number of the author
 * @param recognised whether the company knows which customer wrote it
 * @param repliedAt {@link Horizon#NEVER} without a reply
 */
public record Mention(
        int seq, long at, String platform, int author, String text, Echo echo, boolean recognised, long repliedAt) {

    /**
     * What it stirred.
     *
     * @param reach people who may have seen it
     * @param engagement likes, shares and replies
     * @param sentiment -1 to 1
     */
    public record Echo(long reach, long engagement, double sentiment) {}
}
