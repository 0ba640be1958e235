package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.SurveyKind;

/**
 * A moment at which a customer is due to be asked, before any rule is applied.
 *
 * @param sampled whether the sampling rule picks it
 */
record Occasion(SurveyKind kind, long at, String wave, Subject about, long triggerAt, boolean sampled) {}
