package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code explain-identity}. */
public final class ExplainIdentityArgs extends JobArgs {
    @Parameter(description = "A person_id, or the customer_id of one of its records")
    private List<String> ids = new ArrayList<>();

    /** The one id asked for. */
    public String id() {
        if (ids.size() != 1) {
            throw new BadArgument(
                    "explain-identity needs one person_id or customer_id, not " + ids.size(),
                    "levier explain-identity C000000151");
        }
        return ids.get(0);
    }
}
