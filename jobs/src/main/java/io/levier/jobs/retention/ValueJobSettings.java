package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.config.Retention;
import io.levier.common.config.ValueSettings;
import java.time.ZoneId;

/** What values of customers depend on. */
record ValueJobSettings(ValueSettings value, Retention retention, Publication publication, ZoneId zone) {}
