package io.levier.jobs.ingest;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;

/** Options of {@code ingest}. */
public final class IngestArgs extends JobArgs {
    @Parameter(
            names = "--reload",
            description = "Read files again that were taken before, and replace the tables with them",
            order = 20)
    private boolean reload;

    @Parameter(
            names = "--skip-bad-files",
            description = "Where a source delivers changes, leave unfit files for a later run and take the others",
            order = 21)
    private boolean skipBadFiles;

    @Parameter(
            names = "--accept-volume",
            description =
                    "Take deliveries although they have unusually few or many rows; the run log keeps that it was said",
            order = 22)
    private boolean acceptVolume;

    public boolean acceptsVolume() {
        return acceptVolume;
    }

    public boolean isReload() {
        return reload;
    }

    public boolean skipsBadFiles() {
        return skipBadFiles;
    }
}
