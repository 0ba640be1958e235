package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import io.levier.common.privacy.TokenKey;
import io.levier.common.problem.BadConfig;
import io.levier.common.table.ops.ErasedKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who was erased from a warehouse.
 *
 * @param keys by which their rows are known
 * @param mark tells the requests: equal for equal ones
 */
public record ErasedPersons(ErasedKeys keys, String mark) {
    /** Stands for the request of keys that were delivered after the person had been erased. */
    public static final String DELIVERED = "delivered";

    private static final String SEPARATOR = "+";

    /**
     * Those erased so far; empty when nobody was.
     *
     * @throws BadConfig when the configuration lacks the key they would be known by
     */
    public static Optional<ErasedPersons> of(Tables tables, Optional<TokenKey> key) {
        if (!tables.exists(ErasedKey.TABLE)) {
            return Optional.empty();
        }
        Dataset<Row> rows = tables.read(ErasedKey.TABLE);
        List<Row> requests = rows.select(
                        col(ErasedKey.REQUEST_ID.name()), substring_index(col(ErasedKey.TOKEN.name()), "_", 1))
                .distinct()
                .orderBy(ErasedKey.REQUEST_ID.name())
                .collectAsList();
        TokenKey known = key.orElseThrow(() -> new BadConfig(
                "persons were erased from this warehouse, and the configuration has no \"privacy.token-key\" to know them"
                        + " by",
                "give the key they were erased with: token-key: ${env:NAME} under privacy in suite.yaml"));
        if (requests.stream().anyMatch(row -> !row.getString(1).equals(known.id()))) {
            throw new BadConfig(
                    "persons were erased from this warehouse with another \"privacy.token-key\" than the configured one",
                    "give the key they were erased with; a new one would let their data come back");
        }
        Fingerprint mark = new Fingerprint();
        requests.stream()
                .map(row -> row.getString(0))
                .filter(id -> !id.equals(DELIVERED))
                .forEach(id -> mark.add("request", id));
        return Optional.of(new ErasedPersons(new ErasedKeys(known, rows), mark.toId()));
    }

    /** The fingerprint of a content from which these persons were taken out. */
    public String without(String contentId) {
        return base(contentId) + SEPARATOR + mark;
    }

    /** The fingerprint of a content some rows or cells of which are gone: it was made of the same, and is another. */
    public static String shortened(String contentId, String runId) {
        return base(contentId)
                + SEPARATOR
                + new Fingerprint().add("content", contentId).add("run", runId).toId();
    }

    /** The fingerprint of a content, whoever was taken out of it: what it was made of. */
    public static String base(String contentId) {
        int end = contentId.indexOf(SEPARATOR);
        return end < 0 ? contentId : contentId.substring(0, end);
    }

    /** Tokens as rows of {@code erased_key}. */
    public static Dataset<Row> rows(Dataset<Row> tokens, String requestId, Instant at) {
        return tokens.select(
                col(ErasedKeys.TOKEN),
                lit(requestId).as(ErasedKey.REQUEST_ID.name()),
                lit(Timestamp.from(at)).as(ErasedKey.ERASED_AT.name()));
    }
}
