package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;

/** Options of {@code publish-views}. */
public final class PublishViewsArgs extends JobArgs {
    @Parameter(names = "--schema", description = "Schema of the views; the French ones are in the same with _fr")
    private String schema = "levier";

    String schema() {
        if (!schema.matches("[a-z][a-z0-9_]*")) {
            throw new BadArgument(
                    "--schema " + schema + " is no plain name", "use lower-case letters, digits and underscores");
        }
        return schema;
    }
}
