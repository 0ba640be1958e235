package io.levier.jobs.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder the exports go to. Spark writes into a scratch folder under names of its own; what it wrote is then moved to
 * stable names, so that two runs leave the same files and nothing else.
 */
final class OutputFolder {
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final FileSystem files;

    OutputFolder(String root, Configuration configuration) {
        this.root = new Path(root);
        try {
            FileSystem found = this.root.getFileSystem(configuration);
            // Below the checksum layer, which would leave a hidden file beside each of ours.
            this.files = found instanceof LocalFileSystem local ? local.getRawFileSystem() : found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach the output folder " + root, e);
        }
    }

    /** Where Spark may write a table first. */
    String scratch(String table) {
        return scratchPath(table).toString();
    }

    /** Moves the files of a table from scratch to {@code table/part-00000…}, replacing what was there. */
    List<String> publish(String table, String suffix) {
        return attempt("publish table " + table, () -> {
            Path target = new Path(root, table);
            files.delete(target, true);
            files.mkdirs(target);
            List<String> names = new ArrayList<>();
            for (Path part : parts(table)) {
                String name = table + "/part-%05d".formatted(names.size()) + suffix;
                move(part, new Path(root, name));
                names.add(name);
            }
            files.delete(scratchPath(table), true);
            return names;
        });
    }

    /** Joins the CSV files of a table from scratch into one file with one header, replacing what was there. */
    void publishJoined(String table, String file) {
        attempt("publish " + file, () -> {
            try (OutputStream out = files.create(new Path(root, file), true)) {
                List<Path> parts = parts(table);
                for (Path part : parts) {
                    try (InputStream in = files.open(part, BUFFER)) {
                        if (!part.equals(parts.get(0))) {
                            skipLine(in);
                        }
                        in.transferTo(out);
                    }
                }
            }
            return files.delete(scratchPath(table), true);
        });
    }

    void write(String file, String text) {
        attempt("write " + file, () -> {
            try (OutputStream out = files.create(new Path(root, file), true)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return file;
        });
    }

    /** Removes all scratch space, also after a failure. */
    void clean() {
        attempt("remove scratch files", () -> files.delete(new Path(root, "_scratch"), true));
    }

    private Path scratchPath(String table) {
        return new Path(new Path(root, "_scratch"), table);
    }

    /** The files Spark wrote, in the order of their tasks. */
    private List<Path> parts(String table) throws IOException {
        return Arrays.stream(files.listStatus(scratchPath(table)))
                .map(FileStatus::getPath)
                .filter(path -> path.getName().startsWith("part-"))
                .sorted(Comparator.comparing(Path::getName))
                .toList();
    }

    private static void skipLine(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException("cannot move " + from + " to " + to);
        }
    }

    private <T> T attempt(String what, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + what + " in " + root, e);
        }
    }

    private interface Action<T> {
        T run() throws IOException;
    }
}
