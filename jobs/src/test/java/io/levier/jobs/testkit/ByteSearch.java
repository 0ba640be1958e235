package io.levier.jobs.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Looks for texts in every file below a folder, as a thief of the disk would: in the bytes, and of Parquet files in what
 * they hold when unpacked, rows and footers.
 */
public final class ByteSearch {
    private static final Configuration HADOOP = new Configuration();

    private ByteSearch() {}

    /** {@code file: text} of every find; texts are found whatever their case. */
    public static SortedSet<String> hits(Path folder, List<String> texts) {
        SortedSet<String> hits = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = content(file);
                for (String text : texts) {
                    if (content.contains(text.toLowerCase(Locale.ROOT))) {
                        hits.add(folder.relativize(file) + ": " + text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    private static String content(Path file) throws IOException {
        StringBuilder content = new StringBuilder(file.toString());
        byte[] bytes = Files.readAllBytes(file);
        content.append(new String(bytes, StandardCharsets.UTF_8));
        content.append(new String(bytes, StandardCharsets.UTF_16LE));
        if (file.toString().endsWith(".parquet")) {
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
            try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), path)
                    .withConf(HADOOP)
                    .build()) {
                for (Group row = rows.read(); row != null; row = rows.read()) {
                    content.append(row);
                }
            }
            try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(path, HADOOP))) {
                content.append(footer.getFooter());
            }
        }
        return content.toString().toLowerCase(Locale.ROOT);
    }
}
