package io.levier.jobs.ingest;

import io.levier.common.config.TableSource;
import io.levier.common.problem.BadConfig;
import java.util.List;

/**
 * What is imported and from where.
 *
 * @param input directory the paths of the sources are relative to
 * @param sources input tables the company has, parents before children
 * @param isReload whether files taken before are read again
 * @param skipsBadFiles whether unfit files of a source that delivers changes wait for a later run
 */
record IngestSettings(String input, List<TableSource> sources, boolean isReload, boolean skipsBadFiles) {

    IngestSettings {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new BadConfig(
                    "the configuration has no sources", "describe at least one export in conf/sources/<table>.yaml");
        }
    }
}
