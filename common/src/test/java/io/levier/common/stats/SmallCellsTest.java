package io.levier.common.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void showsPartsThatAreLargeEnough() {
        assertEquals(List.of(false, false, false), SmallCells.hidden(List.of(10L, 11L, 500L), 10));
        assertEquals(List.of(), SmallCells.hidden(List.of(), 10));
    }

    /** The total minus the shown ones would be the small one. */
    @Test
    void hidesTheNextSmallestWithASmallOne() {
        assertEquals(List.of(false, true, true), SmallCells.hidden(List.of(500L, 3L, 40L), 10));
    }

    @Test
    void hidesUntilTheHiddenAreManyTogether() {
        assertEquals(List.of(true, true, true, false), SmallCells.hidden(List.of(2L, 3L, 40L, 41L), 10));
        assertEquals(List.of(true, true, false), SmallCells.hidden(List.of(4L, 6L, 40L), 10));
        assertEquals(List.of(true, true, true), SmallCells.hidden(List.of(9L, 9L, 9L), 10));
    }

    @Test
    void passesByEmptyParts() {
        assertEquals(List.of(false, true, true, false), SmallCells.hidden(List.of(0L, 3L, 40L, 50L), 10));
        assertEquals(List.of(true), SmallCells.hidden(List.of(3L), 10));
    }
}
