package io.levier.jobs.report;

/**
 * What is reported and where to.
 *
 * @param directory where the pages go; they are the same wherever that is, so it is no part of the text form
 * @param isDryRun whether the pages are made and not written
 */
record WriteReportSettings(ReportContent content, String directory, boolean isDryRun) {

    @Override
    public String toString() {
        return content.toString();
    }
}
