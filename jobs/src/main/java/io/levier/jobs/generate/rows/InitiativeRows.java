package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeCost;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Country;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Network;
import io.levier.jobs.generate.company.Store;
import io.levier.jobs.generate.company.Team;
import io.levier.jobs.generate.company.Training;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The initiatives: the training with its planted effect, two that change nothing, to be told apart from it, and one that is
 * only planned.
 */
final class InitiativeRows {
    private static final Layout INITIATIVE = Layout.of(Initiative.TABLE);
    private static final Layout COST = Layout.of(InitiativeCost.TABLE);
    private static final Layout SCOPE = Layout.of(InitiativeScope.TABLE);

    private InitiativeRows() {}

    static void initiatives(Company company, Consumer<Cells> out) {
        initiative(
                out,
                Training.ID,
                "Bon du premier coup",
                "training",
                company.training().startsAt());
        initiative(out, Training.SEARCH, "New search in the help centre", "tool", searchStart(company));
        initiative(out, Training.DISPLAYS, "Nouvelles vitrines", "process", displayStart(company));
        out.accept(row(Training.PARCELS, "Livraison en 48 heures", "process", parcelStart(company))
                .set(Initiative.EXPECTED_METRIC, "driver_mean")
                .set(Initiative.EXPECTED_SEGMENT, "driver=" + Driver.DELIVERY.id())
                .set(Initiative.EXPECTED_EFFECT, 5.0)
                .set(Initiative.STATUS, "planned"));
    }

    static void costs(Company company, Consumer<Cells> out) {
        long training = company.training().startsAt();
        cost(out, Training.ID, training - 20 * Horizon.DAY, "training", 3_600_000);
        cost(out, Training.ID, training + 10 * Horizon.DAY, "training", 1_900_000);
        cost(out, Training.ID, training + 40 * Horizon.DAY, "other", 450_000);
        cost(out, Training.SEARCH, searchStart(company) - 30 * Horizon.DAY, "capex", 2_800_000);
        cost(out, Training.SEARCH, searchStart(company), "tools", 320_000);
        cost(out, Training.DISPLAYS, displayStart(company), "other", 1_250_000);
        cost(out, Training.PARCELS, parcelStart(company), "capex", 4_000_000);
    }

    static void scopes(Company company, Consumer<Cells> out) {
        Training training = company.training();
        for (Store store : Network.STORES) {
            if (training.reaches(store.team())) {
                scope(out, Training.ID, "store", store.id(), training.startsAt(), "rollout");
            }
        }
        for (Team team : Network.TEAMS.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList()) {
            if (training.reaches(team)) {
                scope(out, Training.ID, "team", team.name(), training.startsAt(), "rollout");
            }
        }
        Arrays.stream(Country.values())
                .map(Country::name)
                .sorted()
                .forEach(country -> scope(out, Training.SEARCH, "country", country, searchStart(company), "all"));
        for (Store store : Network.STORES) {
            if (store.index() % 2 == company.seed() % 2) {
                scope(out, Training.DISPLAYS, "store", store.id(), displayStart(company), "random");
            }
        }
        Arrays.stream(Country.values())
                .map(Country::name)
                .sorted()
                .forEach(country -> scope(out, Training.PARCELS, "country", country, parcelStart(company), "all"));
    }

    /** Two months after all that is known. */
    private static long parcelStart(Company company) {
        return company.horizon().cutoff() + 62 * Horizon.DAY;
    }

    private static long searchStart(Company company) {
        return company.horizon().monthStart(company.horizon().months() / 3);
    }

    private static long displayStart(Company company) {
        return company.horizon().monthStart(company.horizon().months() / 2);
    }

    private static void initiative(Consumer<Cells> out, String key, String name, String kind, long startsAt) {
        boolean isTraining = kind.equals("training");
        out.accept(row(key, name, kind, startsAt)
                .set(Initiative.EXPECTED_METRIC, isTraining ? "driver_mean" : "nps")
                .set(Initiative.EXPECTED_SEGMENT, isTraining ? "driver=" + Driver.FIRST_TIME_RIGHT.id() : null)
                .set(Initiative.EXPECTED_EFFECT, isTraining ? 9.0 : 2.0)
                .set(Initiative.STATUS, "running"));
    }

    private static Cells row(String key, String name, String kind, long startsAt) {
        return INITIATIVE
                .row()
                .set(Initiative.INITIATIVE_ID, key)
                .set(Initiative.NAME, name)
                .set(Initiative.KIND, kind)
                .set(Initiative.DEPARTMENT, kind.equals("process") ? "stores" : "customer_service")
                .set(Initiative.OWNER, "owner-" + key.substring(4))
                .set(Initiative.STARTED_AT, Instant.ofEpochSecond(startsAt));
    }

    private static void cost(Consumer<Cells> out, String key, long at, String kind, long cents) {
        out.accept(COST.row()
                .set(InitiativeCost.INITIATIVE_ID, key)
                .set(InitiativeCost.AT, Instant.ofEpochSecond(at))
                .set(InitiativeCost.KIND, kind)
                .money(InitiativeCost.AMOUNT, cents)
                .set(InitiativeCost.CURRENCY, "EUR"));
    }

    private static void scope(
            Consumer<Cells> out, String key, String kind, String value, long startsAt, String assignment) {
        out.accept(SCOPE.row()
                .set(InitiativeScope.INITIATIVE_ID, key)
                .set(InitiativeScope.SCOPE_KIND, kind)
                .set(InitiativeScope.SCOPE_VALUE, value)
                .set(InitiativeScope.STARTED_AT, Instant.ofEpochSecond(startsAt))
                .set(InitiativeScope.ASSIGNMENT, assignment));
    }
}
