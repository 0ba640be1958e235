package io.levier.jobs.ingest;

import io.levier.common.config.TableSource;
import io.levier.common.privacy.TokenKey;
import io.levier.common.problem.BadConfig;
import io.levier.common.time.MonthRange;
import java.util.List;
import java.util.Optional;

/**
 * What is imported and from where.
 *
 * @param input directory the paths of the sources are relative to
 * @param sources input tables the company has, parents before children
 * @param isReload whether files taken before are read again
 * @param skipsBadFiles whether unfit files of a source that delivers changes wait for a later run
 * @param acceptsVolume whether unusually few or many rows are taken all the same
 * @param months of databases that deliver changes, rows whose mark lies in these; otherwise what is new
 * @param tokenKey by which erased persons are known again
 */
record IngestSettings(
        String input,
        List<TableSource> sources,
        boolean isReload,
        boolean skipsBadFiles,
        boolean acceptsVolume,
        Optional<MonthRange> months,
        Optional<TokenKey> tokenKey) {

    IngestSettings {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new BadConfig(
                    "the configuration has no sources", "describe at least one export in conf/sources/<table>.yaml");
        }
    }
}
