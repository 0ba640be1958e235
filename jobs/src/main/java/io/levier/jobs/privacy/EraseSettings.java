package io.levier.jobs.privacy;

import io.levier.common.privacy.TokenKey;
import java.util.List;

/**
 * Who is erased. Its text form goes to the run log, so it names nobody.
 *
 * @param ids customer or person ids
 * @param key of the tokens they are known again by
 */
record EraseSettings(List<String> ids, TokenKey key) {

    EraseSettings {
        ids = List.copyOf(ids);
    }

    /** Equal for the same ids, whatever their order. */
    String requestId() {
        return key.token("REQUEST", String.join("\n", ids.stream().sorted().toList()));
    }

    @Override
    public String toString() {
        return "EraseSettings[" + ids.size() + " ids, request " + requestId() + "]";
    }
}
