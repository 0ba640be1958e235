package io.levier.jobs.effects;

import io.levier.common.config.Publication;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import java.time.ZoneId;
import java.util.List;

/** What effects of initiatives depend on. */
record EffectsSettings(
        List<Metric> metrics,
        List<Dimension> dimensions,
        List<Dimension> alike,
        Publication publication,
        ZoneId zone) {}
