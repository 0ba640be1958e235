package io.levier.jobs.demo;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;

/** Options of {@code demo}. */
public final class DemoArgs extends JobArgs {
    @Parameter(names = "--output", description = "Folder for exports, warehouse and report")
    private String output = "demo";

    @Parameter(names = "--scale", description = "Number of customers")
    private int scale = 2000;

    @Parameter(names = "--seed", description = "Decides every draw")
    private long seed = 7;

    String output() {
        return output;
    }

    int scale() {
        return scale;
    }

    long seed() {
        return seed;
    }
}
