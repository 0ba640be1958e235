package io.levier.jobs.gaps;

import io.levier.common.config.Publication;
import io.levier.common.gap.GapSettings;
import java.time.ZoneId;

/** What gaps depend on. */
record GapJobSettings(GapSettings gaps, Publication publication, ZoneId zone) {}
