package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file others watch: they see the old text or the new one, never half of it. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes beside the place and moves it there.
     *
     * @param name what the file is, for a problem
     * @throws OutsideFailure when it cannot be written
     */
    public static void write(Path file, String text, String name) {
        try {
            Path absolute = file.toAbsolutePath();
            Path temporary = absolute.resolveSibling(absolute.getFileName() + ".tmp");
            Files.createDirectories(absolute.getParent());
            Files.writeString(temporary, text);
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutsideFailure(
                    "the " + name + " " + file + " cannot be written: " + e.getMessage(), "name another file", e);
        }
    }
}
