package io.levier.jobs.generate.company;

import io.levier.jobs.generate.chance.Draws;
import java.util.List;

/** The shops and the teams that serve their customers. */
public final class Network {
    public static final List<Team> TEAMS = List.of(
            new Team(0, "team-paris", "Paris", Country.FR),
            new Team(1, "team-nord", "Lille", Country.FR),
            new Team(2, "team-ouest", "Nantes", Country.FR),
            new Team(3, "team-sud", "Toulouse", Country.FR),
            new Team(4, "team-est", "Lyon", Country.FR),
            new Team(5, "team-benelux", "Bruxelles", Country.BE),
            new Team(6, "team-suisse", "Lausanne", Country.CH),
            new Team(7, "team-isles", "London", Country.GB));

    public static final List<Store> STORES = List.of(
            store(0, "Paris Bastille", 0),
            store(1, "Paris Ternes", 0),
            store(2, "Lille", 1),
            store(3, "Rouen", 1),
            store(4, "Nantes", 2),
            store(5, "Bordeaux", 2),
            store(6, "Toulouse", 3),
            store(7, "Marseille", 3),
            store(8, "Lyon", 4),
            store(9, "Strasbourg", 4),
            store(10, "Bruxelles", 5),
            store(11, "Liège", 5),
            store(12, "Genève", 6),
            store(13, "Lausanne", 6),
            store(14, "London", 7),
            store(15, "Manchester", 7),
            store(16, "Dublin", 7));

    private Network() {}

    /** The shop a customer of a country belongs to. */
    public static Store homeStore(Country country, Draws draws) {
        return switch (country) {
            case FR -> draws.pick(STORES.subList(0, 10));
            case BE -> draws.pick(STORES.subList(10, 12));
            case CH -> draws.pick(STORES.subList(12, 14));
            case GB -> draws.pick(STORES.subList(14, 16));
            case IE -> STORES.get(16);
        };
    }

    private static Store store(int index, String city, int team) {
        return new Store(index, "S%02d".formatted(index + 1), city, TEAMS.get(team));
    }
}
