package io.levier.jobs.ingest;

import io.levier.common.config.TableSource;
import java.util.List;

/**
 * What is replayed.
 *
 * @param sources of the tables asked for, as they are described now, questions before answers
 */
record RedriveSettings(List<TableSource> sources) {

    RedriveSettings {
        sources = List.copyOf(sources);
    }
}
