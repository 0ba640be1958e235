package io.levier.common.config;

import io.levier.common.privacy.TokenKey;
import java.util.Optional;

/**
 * How erased persons are known again, and how long what speaks of persons is kept.
 *
 * @param tokenKey key of the tokens of erased persons; without it nobody can be erased
 * @param keep for how long rows stay
 */
public record PrivacySettings(Optional<TokenKey> tokenKey, KeepPeriods keep) {}
