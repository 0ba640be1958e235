package io.levier.jobs.action;

import io.levier.common.action.AlertRule;
import io.levier.common.config.Publication;
import java.time.ZoneId;
import java.util.List;

/**
 * What alerts depend on.
 *
 * @param rules in the order they are tried
 */
record AlertSettings(List<AlertRule> rules, Publication publication, ZoneId zone) {}
