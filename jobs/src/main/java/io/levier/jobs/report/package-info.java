/**
 * The driver report: collects small aggregates from the tables, fills the records of the report and writes its pages,
 * one file per language. Only {@link io.levier.jobs.report.WriteReportJob} touches Spark and files.
 */
@NullMarked
package io.levier.jobs.report;

import org.jspecify.annotations.NullMarked;
