package io.levier.jobs.ingest;

/** Whether a stream of bytes is well-formed UTF-8, byte by byte. Overlong forms and surrogates are left to the reader. */
final class Utf8Check {
    private int expected;

    /** Takes the next byte; false when it cannot stand here. */
    boolean accept(byte value) {
        int b = value & 0xFF;
        if (expected > 0) {
            expected--;
            return (b & 0xC0) == 0x80;
        }
        if (b < 0x80) {
            return true;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
        } else {
            return false;
        }
        return true;
    }

    /** Whether no character is cut: after the last byte of a stream nothing may be missing. */
    boolean isComplete() {
        return expected == 0;
    }
}
