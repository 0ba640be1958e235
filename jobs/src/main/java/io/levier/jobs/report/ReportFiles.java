package io.levier.jobs.report;

import io.levier.common.problem.OutsideFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts pages where readers find them, each whole or not at all. */
final class ReportFiles {
    private ReportFiles() {}

    /** Writes a page in UTF-8 beside its place and moves it there. */
    static Path write(Path directory, String name, String page) {
        Path file = directory.resolve(name);
        Path temporary = directory.resolve(name + ".tmp");
        try {
            Files.createDirectories(directory);
            Files.writeString(temporary, page);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the report " + file + " cannot be written: " + e.getMessage(),
                    "name a directory you may write with --report",
                    e);
        }
    }
}
