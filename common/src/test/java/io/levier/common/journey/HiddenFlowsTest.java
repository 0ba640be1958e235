package io.levier.common.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.journey.HiddenFlows.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is hidden of a process cannot be worked out from what is shown. */
class HiddenFlowsTest {

    @Test
    void whatIsNotFewStaysShownAndALoopHidesNothingElse() {
        List<Flow> flows = List.of(
                new Flow("p", "(start)", "a", 50),
                new Flow("p", "a", "a", 3),
                new Flow("p", "a", "(end)", 50),
                new Flow("q", "a", "b", 50));
        assertArrayEquals(new boolean[] {false, true, false, false}, HiddenFlows.of(flows, 10));
    }

    /** a leads to b in 3, to c in 20 and to d in 40: with 3 hidden c is hidden as well, and then what c leads to. */
    @Test
    void whatRemainsAtAnActivityIsHiddenToo() {
        List<Flow> flows = List.of(
                new Flow("p", "(start)", "a", 63),
                new Flow("p", "a", "b", 3),
                new Flow("p", "a", "c", 20),
                new Flow("p", "a", "d", 40),
                new Flow("p", "b", "(end)", 3),
                new Flow("p", "c", "(end)", 20),
                new Flow("p", "d", "(end)", 40));
        assertArrayEquals(new boolean[] {false, true, true, false, true, true, false}, HiddenFlows.of(flows, 10));
    }

    @Test
    void noActivityEverHasOneHiddenFlowOrFewCustomersBehindThem() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            List<Flow> flows = new ArrayList<>();
            for (int from = 0; from < 6; from++) {
                for (int to = 0; to < 6; to++) {
                    if (random.nextInt(3) > 0) {
                        flows.add(new Flow("p", "x" + from, "x" + to, 1 + random.nextInt(60)));
                    }
                }
            }
            boolean[] hidden = HiddenFlows.of(flows, 10);
            for (int activity = 0; activity < 6; activity++) {
                String name = "x" + activity;
                long count = 0;
                long customers = 0;
                long all = 0;
                for (int i = 0; i < hidden.length; i++) {
                    Flow flow = flows.get(i);
                    assertTrue(hidden[i] || flow.customers() >= 10);
                    boolean isOf = !flow.from().equals(flow.to())
                            && Stream.of(flow.from(), flow.to()).anyMatch(name::equals);
                    all += isOf ? 1 : 0;
                    count += isOf && hidden[i] ? 1 : 0;
                    customers += isOf && hidden[i] ? flow.customers() : 0;
                }
                assertTrue(
                        count == 0 || count == all || (count > 1 && customers >= 10),
                        name + " has " + count + " of " + all + " hidden, of " + customers);
            }
        }
        assertEquals(0, HiddenFlows.of(List.of(), 10).length);
    }
}
