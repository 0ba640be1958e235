package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Driver;

/** A topic somebody speaks of, and whether well. */
public record Opinion(Driver topic, boolean positive) {}
