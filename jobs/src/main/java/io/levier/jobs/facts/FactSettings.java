package io.levier.jobs.facts;

import java.time.ZoneId;

/**
 * What facts depend on.
 *
 * @param zone reporting time zone
 * @param currency reporting currency
 */
record FactSettings(ZoneId zone, String currency) {}
