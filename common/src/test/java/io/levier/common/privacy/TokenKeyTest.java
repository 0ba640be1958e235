package io.levier.common.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.levier.common.stats.Refusal;
import org.junit.jupiter.api.Test;

class TokenKeyTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** As Python's hmac and hashlib have it. */
    @Test
    void makesTheTokensAnotherProgramMakes() {
        TokenKey key = TokenKey.of(SECRET);
        assertEquals("k11e4fa", key.id());
        assertEquals("k11e4fa_2a526c528fd419d462367d705b923ed1", key.token("CUSTOMER", "C0001é"));
    }

    @Test
    void tellsKindsAndKeysApart() {
        TokenKey key = TokenKey.of(SECRET);
        assertNotEquals(key.token("ORDER", "1"), key.token("CASE", "1"));
        assertNotEquals(key.token("ORDER", "1"), key.token("ORDER1", ""));
        assertNotEquals(key.id(), TokenKey.of(SECRET + "x").id());
    }

    @Test
    void refusesAKeyThatCanBeGuessedAndShowsNone() {
        assertEquals(
                "is shorter than 32 bytes",
                Refusal.message(IllegalArgumentException.class, () -> TokenKey.of("hunter2")));
        assertEquals("***", TokenKey.of(SECRET).toString());
    }
}
