package io.levier.common.config;

import io.levier.common.privacy.TokenKey;
import java.util.Map;
import java.util.Optional;

/** Reads the section of {@code suite.yaml} about erasure and retention. */
final class PrivacyReader {
    private static final int TEN_YEARS = 3650;

    private final Map<String, String> environment;

    PrivacyReader(Map<String, String> environment) {
        this.environment = environment;
    }

    PrivacySettings read(YamlMap map) {
        PrivacySettings settings = new PrivacySettings(
                tokenKey(map),
                new KeepPeriods(
                        map.integer("keep-quarantine-days", 30, 1, TEN_YEARS, "days refused rows are kept"),
                        map.integer(
                                "keep-run-log-days",
                                730,
                                30,
                                TEN_YEARS,
                                "days starts and writes are kept; the last of each job and table always is"),
                        days(map, "keep-words-days", "days the words persons wrote are kept, 0 for ever"),
                        days(map, "keep-scores-days", "days scores of single customers are kept, 0 for ever")));
        map.finish();
        return settings;
    }

    private static int days(YamlMap map, String key, String meaning) {
        return map.integer(key, KeepPeriods.FOR_EVER, KeepPeriods.FOR_EVER, TEN_YEARS, meaning);
    }

    private Optional<TokenKey> tokenKey(YamlMap map) {
        String key = "token-key";
        Optional<String> reference = map.optionalText(
                key,
                "secret of at least " + TokenKey.BYTES
                        + " bytes by which erased persons are known again, ${env:NAME} or ${file:/path}; without it nobody"
                        + " can be erased");
        try {
            return reference.map(
                    text -> TokenKey.of(Secret.of(text, environment).value()));
        } catch (IllegalArgumentException e) {
            map.complainAbout(
                    key,
                    "\"token-key\" " + e.getMessage(),
                    "write ${env:NAME} or ${file:/path}, and set it to what for example openssl rand -hex 32 prints");
            return Optional.empty();
        }
    }
}
