package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.config.Weighting;

/** What weights depend on. */
record WeighingSettings(Weighting weighting, Publication publication) {}
