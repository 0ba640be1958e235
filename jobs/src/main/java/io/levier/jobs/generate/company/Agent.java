package io.levier.jobs.generate.company;

/**
 * Somebody who serves customers.
 *
 * @param index position in {@link Workforce#agents()}
 * @param leftAt last instant of employment, {@link Horizon#NEVER} while employed
 */
public record Agent(int index, String id, Team team, long hiredAt, long leftAt, String skills) {
    public boolean isEmployed(long at) {
        return at >= hiredAt && at < leftAt;
    }
}
