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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Looks at an export before it is read: it exists, is not empty, is text in the declared encoding, closes its quotes, has
 * one JSON object per line. Spark's reader would turn most of these faults into plausible rows.
 */
final class Preflight {
    /** The path of a commit: the table, and the version the commit made. */
    private static final Pattern COMMIT = Pattern.compile("(.*)/_delta_log/(\\d{20})[.]json");

    private final Configuration hadoop;

    Preflight(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * What lies there of an export.
     *
     * @param files fit to be read, in order of name
     * @param problems of the others, each naming its file
     */
    record Look(List<FileFacts> files, List<Problem> problems) {}

    /**
     * The files of an export; empty when there are none.
     *
     * @throws BrokenContract when they do not belong together
     */
    Optional<Look> look(String input, RawFile raw) {
        Path path = new Path(new Path(input), raw.path());
        try {
            FileSystem files = path.getFileSystem(hadoop);
            List<Path> found = list(files, path, raw.format());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<FileFacts> facts = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Path file : found) {
                try {
                    facts.add(facts(files, file, raw));
                } catch (BrokenContract broken) {
                    problems.addAll(broken.problems());
                }
            }
            if (problems.isEmpty() && raw.format() == RawFile.Format.JSON) {
                requireAnObject(path, facts);
            }
            return Optional.of(new Look(facts, problems));
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + path + ": " + e.getMessage(), "check the file system", e);
        }
    }

    private static List<Path> list(FileSystem files, Path path, RawFile.Format format) throws IOException {
        try {
            FileStatus status = files.getFileStatus(path);
            if (format == RawFile.Format.DELTA) {
                return List.of(latestCommit(files, path));
            }
            if (status.isFile()) {
                return List.of(path);
            }
            return Arrays.stream(files.listStatus(path))
                    .filter(FileStatus::isFile)
                    .map(FileStatus::getPath)
                    .filter(file -> format.isNameOf(file.getName()))
                    .sorted(Comparator.comparing(Path::getName))
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /** What stands for a Delta table: its commits are numbered, and no two have the same bytes. */
    private static Path latestCommit(FileSystem files, Path table) throws IOException {
        Path log = new Path(table, "_delta_log");
        return Arrays.stream(files.exists(log) ? files.listStatus(log) : new FileStatus[0])
                .map(FileStatus::getPath)
                .filter(file -> COMMIT.matcher(file.toString()).matches())
                .max(Comparator.comparing(Path::getName))
                .orElseThrow(() -> new BrokenContract(
                        table + " is no Delta table: it has no commit in _delta_log",
                        "name the directory of the table, or say in which format it is written"));
    }

    private static FileFacts facts(FileSystem files, Path path, RawFile raw) throws IOException {
        String name = path.toString();
        return switch (raw.format()) {
            case CSV -> {
                CsvScan scan = new CsvScan(name, raw.delimiter(), raw.quoting(), raw.encoding());
                String hash = hash(files, path, scan::read);
                yield new FileFacts(name, raw.columns(scan.header()), scan.records(), scan.isMultiLine(), hash);
            }
            case JSON -> {
                JsonScan scan = new JsonScan(name);
                String hash = hash(files, path, scan::read);
                yield new FileFacts(name, scan.keys(), scan.records(), false, hash);
            }
            case PARQUET -> {
                requireFooter(files, path);
                yield uncounted(name, hash(files, path, Preflight::skip));
            }
            case DELTA -> {
                Matcher commit = COMMIT.matcher(name);
                if (!commit.matches()) {
                    throw new IllegalArgumentException(name + " is no commit of a Delta table");
                }
                yield uncounted(
                        commit.group(1) + "@v" + Long.parseLong(commit.group(2)), hash(files, path, Preflight::skip));
            }
            case JDBC -> throw new IllegalArgumentException(name + " is a table of a database, no file");
        };
    }

    /** A Parquet file tells at its end what is in it: one that was cut, or is none, cannot. */
    private static void requireFooter(FileSystem files, Path path) {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, files.getConf()))) {
            reader.getFooter();
        } catch (IOException | RuntimeException e) {
            // Parquet says what it misses in one or the other; its words quote bytes of the file.
            throw new BrokenContract(path + " is no complete Parquet file", "export it again");
        }
    }

    private static FileFacts uncounted(String path, String hash) {
        return new FileFacts(path, List.of(), FileFacts.UNCOUNTED, false, hash);
    }

    private static void skip(InputStream bytes) throws IOException {
        bytes.transferTo(OutputStream.nullOutputStream());
    }

    /** Something that reads a stream to its end. */
    private interface Reading {
        void read(InputStream bytes) throws IOException;
    }

    /** The hash of a file, taken while it is read. */
    private static String hash(FileSystem files, Path path, Reading reading) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(files.open(path), digest)) {
            reading.read(path.getName().endsWith(".gz") ? unzipped(bytes, path) : bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
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
}
