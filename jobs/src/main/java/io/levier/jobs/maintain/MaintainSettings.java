package io.levier.jobs.maintain;

import io.levier.common.privacy.TokenKey;
import java.util.Optional;

/**
 * How tables are maintained.
 *
 * @param keepDays files of earlier versions are kept so long
 * @param purges whether tables with persons lose all of them now
 * @param isTrial whether sizes are measured and nothing is touched
 * @param tokenKey by which erased persons are known
 */
record MaintainSettings(int keepDays, boolean purges, boolean isTrial, Optional<TokenKey> tokenKey) {}
