/**
 * What every job stands on: the session, tables, SQL resources, the run log, progress. Jobs enter here with settings
 * and leave with a summary; nothing else reads or writes Delta.
 */
@NullMarked
package io.levier.jobs.platform;

import org.jspecify.annotations.NullMarked;
