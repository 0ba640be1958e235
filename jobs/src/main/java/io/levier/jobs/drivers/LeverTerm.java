package io.levier.jobs.drivers;

import io.levier.common.config.DriverLever;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import io.levier.jobs.drivers.DriverTerm.Derived;
import io.levier.jobs.drivers.DriverTerm.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lever as columns: what was measured, whether it was, and for each limit whether it was exceeded. Customers it does not
 * concern, such as those who never had a case, stay: the column of its absence takes them up.
 */
record LeverTerm(DriverLever lever, Measure measure, Derived value, Derived absent, List<Derived> limits) {

    LeverTerm {
        limits = List.copyOf(limits);
    }

    static LeverTerm of(DriverLever lever) {
        // An item may be rated under the same id.
        String name = "lever." + lever.column().id();
        double origin = MeasuredColumn.origin(lever.column());
        List<Derived> limits = new ArrayList<>();
        for (double limit : lever.limits()) {
            limits.add(new Derived(
                    new GramColumn(name + ">" + limit, GramColumn.Role.LIMIT, 0, 1),
                    name,
                    new Derivation.Beyond(limit)));
        }
        return new LeverTerm(
                lever,
                new Measure(name, Optional.of(MeasuredColumn.number(lever.column()))),
                new Derived(
                        new GramColumn(name, GramColumn.Role.DRIVER, origin, 1), name, new Derivation.Filled(origin)),
                new Derived(
                        new GramColumn(name + ".absent", GramColumn.Role.DRIVER, 0, 1), name, new Derivation.Absent()),
                limits);
    }

    String id() {
        return lever.column().id();
    }

    Player player() {
        String column = value.column().name();
        return new Player(id(), List.of(column, absent.column().name()), column, List.of());
    }
}
