package io.levier.jobs.generate.company;

/** What an agent is scheduled for. */
public enum Activity {
    PRODUCTIVE,
    BREAK,
    TRAINING,
    ABSENCE
}
