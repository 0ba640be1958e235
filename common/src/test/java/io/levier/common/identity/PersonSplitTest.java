package io.levier.common.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PersonSplitTest {

    private static PersonSplit strangers(int records) {
        PersonSplit split = new PersonSplit(records);
        for (int i = 0; i < records; i++) {
            for (int j = i + 1; j < records; j++) {
                split.weigh(i, j, -10);
            }
        }
        return split;
    }

    @Test
    void likelyRecordsAreOnePerson() {
        PersonSplit split = strangers(3);
        split.weigh(2, 0, 8);
        assertArrayEquals(new int[] {0, 1, 0}, split.persons(3));
    }

    /** 0 is like 1 and 1 like 2, but 0 and 2 are strangers: the likelier pair is a person, the chain is none. */
    @Test
    void aChainIsNoPerson() {
        PersonSplit split = strangers(3);
        split.weigh(0, 1, 5);
        split.weigh(1, 2, 6);
        assertArrayEquals(new int[] {0, 1, 1}, split.persons(3));
    }

    @Test
    void keysJoinWhateverTheWordsSay() {
        PersonSplit split = strangers(3);
        split.join(0, 2);
        assertArrayEquals(new int[] {0, 1, 0}, split.persons(3));
    }

    @Test
    void whatIsForbiddenStaysApart() {
        PersonSplit split = strangers(3);
        split.weigh(0, 1, 20);
        split.weigh(0, 2, 20);
        split.weigh(1, 2, 20);
        split.forbid(0, 2);
        split.join(0, 2);
        assertArrayEquals(new int[] {0, 0, 2}, split.persons(3));
    }

    @Test
    void theThresholdItselfIsEnough() {
        PersonSplit split = strangers(2);
        split.weigh(0, 1, 3);
        assertArrayEquals(new int[] {0, 0}, split.persons(3));
        PersonSplit less = strangers(2);
        less.weigh(0, 1, 2.9);
        assertArrayEquals(new int[] {0, 1}, less.persons(3));
    }
}
