package io.levier.common.config;

/**
 * How many days rows are kept, by what they are; {@link #FOR_EVER} keeps them.
 *
 * @param quarantineDays refused rows, from the import they came with
 * @param runLogDays starts and writes, but for the last of each job and table
 * @param wordsDays words persons wrote, from the day they were written
 * @param scoresDays scores and values of single customers, from the day they hold for
 */
public record KeepPeriods(int quarantineDays, int runLogDays, int wordsDays, int scoresDays) {
    public static final int FOR_EVER = 0;
}
