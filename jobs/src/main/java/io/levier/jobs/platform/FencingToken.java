package io.levier.jobs.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Numbers the commits of a start above all those of starts before it. A file in the warehouse remembers the number of the
 * last start, so that a clock set back makes none smaller; seconds do where the file is gone, so that no start begins anew
 * below what stands in the tables.
 *
 * @param start number of the start
 * @param commits it has made
 */
record FencingToken(long start, AtomicLong commits) {
    private static final String NAME = ".levier-token";
    private static final Pattern WORDS = Pattern.compile("([0-9]{1,12}) (.*)", Pattern.DOTALL);
    /** Room for the commits of one start. */
    private static final int COMMIT_BITS = 20;

    /**
     * Draws a number; only for who holds the lock.
     *
     * @param owner remembered as the last to have drawn
     * @param seconds of the clock that stamps the files
     */
    static FencingToken draw(FileSystem files, Path root, String owner, long seconds) throws IOException {
        Matcher last = WORDS.matcher(read(files, root));
        long start = last.matches() ? Math.max(Long.parseLong(last.group(1)) + 1, seconds) : seconds;
        try (FSDataOutputStream stream = files.create(new Path(root, NAME), true)) {
            stream.write((start + " " + owner).getBytes(StandardCharsets.UTF_8));
        }
        return new FencingToken(start, new AtomicLong());
    }

    /** Who drew last, whether still at work or not. */
    static String lastOwner(FileSystem files, Path root) throws IOException {
        Matcher last = WORDS.matcher(read(files, root));
        return last.matches() ? last.group(2) : "nobody";
    }

    long next() {
        return (start << COMMIT_BITS) + commits.incrementAndGet();
    }

    private static String read(FileSystem files, Path root) throws IOException {
        try (InputStream stream = files.open(new Path(root, NAME))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException | ChecksumException e) {
            // None yet, or one that a start was killed while writing.
            return "";
        }
    }
}
