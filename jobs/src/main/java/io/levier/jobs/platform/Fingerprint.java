package io.levier.jobs.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over named parts, in the order given: equal inputs, equal name. */
public final class Fingerprint {
    private static final int SHORT = 16;

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Fingerprint add(String name, Object value) {
        digest.update((name + '\u0000' + value + '\u0001').getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The first 16 hexadecimal digits: enough for the runs of one warehouse. */
    public String toId() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }
}
