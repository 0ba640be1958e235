package io.levier.jobs.ingest;

import io.levier.common.config.RawFile;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks at an export before it is read: it exists, is not empty, is text in the declared encoding, closes its quotes, has
 * one JSON object per line.
 * Spark's reader would turn most of these faults into plausible rows.
 */
final class Preflight {
    private static final Pattern COMMIT = Pattern.compile("\\d{20}\\.json");

    private final Configuration hadoop;

    Preflight(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * The files of an export, in order of name; empty when there are none.
     *
     * @throws BrokenContract naming every file that cannot be read as declared
     */
    Optional<List<FileFacts>> look(String input, RawFile raw) {
        Path path = new Path(new Path(input), raw.path());
        try {
            FileSystem files = path.getFileSystem(hadoop);
            if (raw.format() == RawFile.Format.DELTA) {
                return files.exists(path) ? Optional.of(List.of(latest(files, path))) : Optional.empty();
            }
            List<FileStatus> found = list(files, path, raw.format());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<FileFacts> facts = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (FileStatus file : found) {
                try {
                    facts.add(facts(files, file.getPath(), raw));
                } catch (BrokenContract broken) {
                    problems.addAll(broken.problems());
                }
            }
            if (!problems.isEmpty()) {
                throw new BrokenContract(problems);
            }
            switch (raw.format()) {
                case CSV -> requireSameHeader(facts);
                case JSON -> requireAnObject(path, facts);
                case PARQUET, DELTA -> {}
            }
            return Optional.of(facts);
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + path + ": " + e.getMessage(), "check the file system", e);
        }
    }

    private static List<FileStatus> list(FileSystem files, Path path, RawFile.Format format) throws IOException {
        try {
            FileStatus status = files.getFileStatus(path);
            if (status.isFile()) {
                return List.of(status);
            }
            return Arrays.stream(files.listStatus(path))
                    .filter(FileStatus::isFile)
                    .filter(file -> !file.getPath().getName().startsWith("_"))
                    .filter(file -> format.isNameOf(file.getPath().getName()))
                    .sorted(Comparator.comparing(file -> file.getPath().getName()))
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    private static FileFacts facts(FileSystem files, Path path, RawFile raw) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(files.open(path), digest)) {
            return switch (raw.format()) {
                case CSV -> {
                    CsvScan scan = new CsvScan(path.toString(), raw.delimiter(), raw.encoding());
                    scan.read(unpacked(bytes, path));
                    yield new FileFacts(
                            path.toString(), scan.header(), scan.records(), scan.isMultiLine(), hex(digest));
                }
                case JSON -> {
                    JsonScan scan = new JsonScan(path.toString());
                    scan.read(unpacked(bytes, path));
                    yield new FileFacts(path.toString(), scan.keys(), scan.records(), false, hex(digest));
                }
                case PARQUET, DELTA -> {
                    bytes.transferTo(OutputStream.nullOutputStream());
                    yield new FileFacts(path.toString(), List.of(), FileFacts.UNCOUNTED, false, hex(digest));
                }
            };
        }
    }

    /** The latest version of a Delta table: its commits are numbered, and no two have the same bytes. */
    private FileFacts latest(FileSystem files, Path table) throws IOException {
        Path log = new Path(table, "_delta_log");
        Path commit = Arrays.stream(files.exists(log) ? files.listStatus(log) : new FileStatus[0])
                .map(FileStatus::getPath)
                .filter(file -> COMMIT.matcher(file.getName()).matches())
                .max(Comparator.comparing(Path::getName))
                .orElseThrow(() -> new BrokenContract(
                        table + " is no Delta table: it has no commit in _delta_log",
                        "name the directory of the table, or say in which format it is written"));
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(files.open(commit), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        long version =
                Long.parseLong(commit.getName().substring(0, commit.getName().indexOf('.')));
        return new FileFacts(table + "@v" + version, List.of(), FileFacts.UNCOUNTED, false, hex(digest));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream unpacked(InputStream bytes, Path path) {
        return path.getName().endsWith(".gz") ? unzipped(bytes, path) : bytes;
    }

    private static InputStream unzipped(InputStream bytes, Path path) {
        try {
            return new GZIPInputStream(bytes);
        } catch (IOException e) {
            throw new BrokenContract(path + " is no complete gzip file: " + e.getMessage(), "export it again");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireAnObject(Path path, List<FileFacts> facts) {
        if (facts.stream().allMatch(file -> file.records() == 0)) {
            throw new BrokenContract(
                    path + " has not a single object, so it tells nothing of its columns",
                    "export it again, or leave it out and say \"optional: true\" for the table");
        }
    }

    private static void requireSameHeader(List<FileFacts> facts) {
        FileFacts first = facts.get(0);
        for (FileFacts other : facts) {
            if (!other.header().equals(first.header())) {
                throw new BrokenContract(
                        other.path() + " has the columns " + other.header() + ", but " + first.path() + " has "
                                + first.header(),
                        "files of one export need the same columns in the same order; describe them as two exports");
            }
        }
    }
}
