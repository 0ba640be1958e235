package io.levier.jobs.testkit;

import io.levier.jobs.platform.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whole folders of small files: copied, compared, removed. */
public final class Folders {

    private Folders() {}

    /** Copies a folder to a place that does not exist yet, and returns that place. */
    public static Path copy(Path from, Path to) {
        for (Path path : everything(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            try {
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return to;
    }

    /** A digest of the bytes of each file below a folder that is wanted, by its path from there. */
    public static SortedMap<String, String> digests(Path folder, Predicate<String> isWanted) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path path : everything(folder)) {
            String name = folder.relativize(path).toString();
            if (Files.isRegularFile(path) && isWanted.test(name)) {
                digests.put(name, new Fingerprint().add("bytes", bytes(path)).toId());
            }
        }
        return digests;
    }

    /** Removes a folder with all that is in it. */
    public static void remove(Path folder) {
        List<Path> leavesFirst =
                everything(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : leavesFirst) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> everything(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
