/** What monitors are told of a start of jobs: figures for Prometheus, lineage for OpenLineage. Records in, text out. */
@NullMarked
package io.levier.common.telemetry;

import org.jspecify.annotations.NullMarked;
