package io.levier.jobs.generate.company;

/**
 * A team of customer service.
 *
 * @param index position in {@link Network#TEAMS}
 * @param name key and name
 * @param site where it works
 */
public record Team(int index, String name, String site, Country country) {
    public String schedule() {
        return country.schedule();
    }
}
