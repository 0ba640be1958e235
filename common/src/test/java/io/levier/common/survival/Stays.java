package io.levier.common.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random customers and tables of customers. */
final class Stays {

    private Stays() {}

    static LifeTable table(List<Stay> stays) {
        LifeTable.Collector collector = LifeTable.collect();
        for (Stay stay : stays) {
            collector.add(stay.exit(), 1, stay.isEvent() ? 1 : 0);
            if (stay.entry() >= 0) {
                collector.enter(stay.entry(), 1);
            }
        }
        return collector.table();
    }

    /** Times with ties, two of three of them events, one of three entered late. */
    static List<Stay> random(long seed, int customers) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            long exit = 1L + random.nextInt(40);
            long entry = random.nextInt(3) == 0 ? random.nextLong(exit) : -1;
            stays.add(new Stay(entry, exit, random.nextInt(3) > 0));
        }
        return stays;
    }

    static long atRisk(List<Stay> stays, long time) {
        return stays.stream().filter(s -> s.entry() < time && time <= s.exit()).count();
    }

    static long events(List<Stay> stays, long time) {
        return stays.stream().filter(s -> s.exit() == time && s.isEvent()).count();
    }
}
