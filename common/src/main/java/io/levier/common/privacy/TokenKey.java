package io.levier.common.privacy;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens that tell whether a value was seen before to whoever has the key, and nothing to anybody else: HMAC-SHA-256
 * (RFC 2104) over the kind and the value. Without the key a plain hash of an address or a customer number is found by trying
 * all of them (ENISA 2019, Pseudonymisation techniques and best practices).
 */
public final class TokenKey implements Serializable {
    /** The shortest key: as long as what the hash brings out. */
    public static final int BYTES = 32;

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ALGORITHM = "HmacSHA256";

    /** 128 bits: of 10^9 tokens two are alike with a probability below 10^-20. */
    private static final int LENGTH = 32;

    private static final int ID_LENGTH = 6;

    private final byte[] key;
    private final String id;

    private TokenKey(byte[] key) {
        this.key = Arrays.copyOf(key, key.length);
        this.id = "k" + hash("key", "id").substring(0, ID_LENGTH);
    }

    /**
     * The key a secret stands for.
     *
     * @throws IllegalArgumentException when it is too short to keep anybody from guessing
     */
    public static TokenKey of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException("is shorter than " + BYTES + " bytes");
        }
        return new TokenKey(bytes);
    }

    /** Tells one key from another; tokens begin with it. */
    public String id() {
        return id;
    }

    /** The token of a value, {@code kabcdef_…}: values of different kinds have different ones. */
    public String token(String kind, String value) {
        return id + "_" + hash(kind, value).substring(0, LENGTH);
    }

    private String hash(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
