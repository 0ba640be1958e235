package io.levier.jobs.ingest;

import io.levier.common.config.RawFile;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks at an export before it is read: it exists, is not empty, is text in the declared encoding, closes its quotes.
 * Spark's reader would turn most of these faults into plausible rows.
 */
final class Preflight {
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
            requireSameHeader(facts);
            return Optional.of(facts);
        } catch (IOException e) {
            throw new OutsideFailure("cannot read " + path + ": " + e.getMessage(), "check the file system", e);
        }
    }

    private static List<FileStatus> list(FileSystem files, Path path, RawFile.Format format) throws IOException {
        String ending = switch (format) {
            case CSV -> ".csv";
            case PARQUET -> ".parquet";
        };
        try {
            FileStatus status = files.getFileStatus(path);
            if (status.isFile()) {
                return List.of(status);
            }
            return Arrays.stream(files.listStatus(path))
                    .filter(FileStatus::isFile)
                    .filter(file -> !file.getPath().getName().startsWith("_"))
                    .filter(file -> file.getPath().getName().contains(ending))
                    .sorted(Comparator.comparing(file -> file.getPath().getName()))
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    private static FileFacts facts(FileSystem files, Path path, RawFile raw) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(files.open(path), digest)) {
            CsvScan scan = new CsvScan(path.toString(), raw.delimiter(), raw.encoding());
            switch (raw.format()) {
                case PARQUET -> bytes.transferTo(java.io.OutputStream.nullOutputStream());
                case CSV -> scan.read(path.getName().endsWith(".gz") ? unzipped(bytes, path) : bytes);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return raw.format() == RawFile.Format.PARQUET
                    ? new FileFacts(path.toString(), List.of(), -1, false, hash)
                    : new FileFacts(path.toString(), scan.header(), scan.records(), scan.isMultiLine(), hash);
        }
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
