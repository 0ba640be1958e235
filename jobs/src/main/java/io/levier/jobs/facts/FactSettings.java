package io.levier.jobs.facts;

import io.levier.common.config.SocialSettings;
import java.time.ZoneId;

/**
 * What facts depend on.
 *
 * @param zone reporting time zone
 * @param currency reporting currency
 * @param social which public messages are the company's own, and which are about something else of the same name
 */
record FactSettings(ZoneId zone, String currency, SocialSettings social) {}
