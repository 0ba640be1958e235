package io.levier.jobs.report;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.page.DriverReportPage;
import io.levier.common.report.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The pages of a report on disk: each appears whole or not at all. */
final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes one page per language.
     *
     * @return the files, absolute
     * @throws OutsideFailure when the directory cannot be written
     */
    static List<String> write(DriverReport report, List<Language> languages, Path directory) {
        List<String> written = new ArrayList<>();
        for (Language language : languages) {
            Path page = directory.resolve(DriverReportPage.fileName(language)).toAbsolutePath();
            Path temporary = page.resolveSibling(page.getFileName() + ".tmp");
            try {
                Files.createDirectories(directory);
                Files.writeString(temporary, DriverReportPage.render(report, language));
                Files.move(temporary, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new OutsideFailure(
                        "the report " + page + " cannot be written: " + e.getMessage(),
                        "name another directory with --report",
                        e);
            }
            written.add(page.toString());
        }
        return written;
    }
}
