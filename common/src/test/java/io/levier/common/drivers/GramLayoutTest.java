package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.drivers.GramColumn.Role;
import io.levier.common.stats.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GramLayoutTest {

    private static final GramColumn X = GramColumn.driver("x", 5);
    private static final GramColumn NOT_APPLICABLE = new GramColumn("x_na", Role.DRIVER, 0, 1);
    private static final GramColumn Y = GramColumn.outcome("y", 5);
    private static final GramColumn PROBE = new GramColumn("u", Role.PROBE, 0.5, 1);

    @Test
    void everyCellOfTheTriangleHasItsOwnPlace() {
        GramLayout layout = GramLayout.of(List.of(GramColumn.ONE, X, Y, PROBE));
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                places.add(layout.cell(i, j));
                assertEquals(layout.cell(i, j), layout.cell(j, i));
            }
        }
        assertEquals(10, layout.cells());
        assertEquals(10, places.size());
        assertTrue(places.stream().allMatch(p -> p >= 0 && p < 10));
        assertEquals(0, layout.position("1"));
        assertEquals(2, layout.position("y"));
        assertEquals(List.of("u"), layout.names(Role.PROBE));
    }

    @Test
    void designOrdersColumnsByWhatTheyAreFor() {
        GramColumn control = new GramColumn("tenure", Role.CONTROL, 12, 1);
        GramColumn room = new GramColumn("room", Role.HEADROOM, 0, 1);
        GramColumn service = GramColumn.driver("service", 5);
        GramLayout layout = new GramLayout(
                List.of(GramColumn.ONE, PROBE, Y, service, X, control, NOT_APPLICABLE, room),
                List.of(Player.group("x", "x", "x_na"), Player.of("service").withHeadrooms(List.of("room"))));
        Design design = Design.of(layout, "y");
        assertEquals(List.of("1", "tenure", "x", "x_na", "service", "y", "u"), design.columns());
        assertEquals(List.of("room"), design.headrooms());
        assertEquals(4, design.predictors());
        assertEquals(1, design.firstPredictor(0));
        assertEquals(3, design.firstPredictor(1));
        assertEquals(7, layout.whole());
        assertEquals(28 + 1, layout.cells());
        assertEquals(28, layout.cell(7, 0));
    }

    @Test
    void layoutsThatMakeNoSenseAreRefused() {
        refused("begins with the constant", () -> GramLayout.of(List.of(X, Y)));
        refused("stands twice", () -> GramLayout.of(List.of(GramColumn.ONE, X, X)));
        refused(
                "second constant",
                () -> GramLayout.of(List.of(GramColumn.ONE, new GramColumn("one", Role.CONSTANT, 0, 1))));
        refused(
                "one probe",
                () -> GramLayout.of(List.of(GramColumn.ONE, PROBE, new GramColumn("v", Role.PROBE, 0, 1))));
        refused(
                "without player: [x_na]",
                () -> new GramLayout(List.of(GramColumn.ONE, X, NOT_APPLICABLE), List.of(Player.of("x"))));
        refused(
                "wrong: [again[x]]",
                () -> new GramLayout(List.of(GramColumn.ONE, X), List.of(Player.of("x"), Player.group("again", "x"))));
        refused(
                "with headrooms [y]",
                () -> new GramLayout(
                        List.of(GramColumn.ONE, X, Y), List.of(Player.of("x").withHeadrooms(List.of("y")))));
        GramColumn room = new GramColumn("room", Role.HEADROOM, 0, 1);
        refused("headrooms come last", () -> GramLayout.of(List.of(GramColumn.ONE, room, Y)));
        refused("only the sum is kept", () -> new GramLayout(List.of(GramColumn.ONE, Y, room), List.of()).cell(1, 2));
        refused("no column z", () -> GramLayout.of(List.of(GramColumn.ONE, X)).position("z"));
        refused("at least one driver", () -> Design.of(GramLayout.of(List.of(GramColumn.ONE, Y)), "y"));
    }

    @Test
    void columnsAndPlayersThatMakeNoSenseAreRefused() {
        refused("name", () -> new GramColumn(" ", Role.DRIVER, 0, 1));
        refused("unit above 0", () -> new GramColumn("x", Role.DRIVER, 0, 0));
        refused("finite shift", () -> new GramColumn("x", Role.DRIVER, Double.NaN, 1));
        refused("needs columns", () -> Player.group("x"));
        refused("needs columns", () -> Player.group("x", "a", "a"));
        refused("no meaning", () -> Player.group("x", "a", "b").withHeadrooms(List.of("room")));
    }

    private static void refused(String part, Executable call) {
        String message = Refusal.message(IllegalArgumentException.class, call);
        assertTrue(message.contains(part), message);
    }
}
