package io.levier.jobs.facts;

import java.time.ZoneId;
import java.util.List;

/**
 * What facts depend on.
 *
 * @param zone reporting time zone
 * @param currency reporting currency
 * @param ownAuthors authors of public messages that are the company itself
 */
record FactSettings(ZoneId zone, String currency, List<String> ownAuthors) {}
