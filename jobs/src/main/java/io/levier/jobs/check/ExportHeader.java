package io.levier.jobs.check;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.levier.common.config.RawFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The first line of a CSV export, plain or gzipped. */
final class ExportHeader {
    private static final String BOM = "\uFEFF";

    private ExportHeader() {}

    /** The column names, none when the file is empty. */
    static List<String> of(Path export, RawFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(export);
                BufferedReader text = new BufferedReader(new InputStreamReader(
                        export.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        Charset.forName(file.encoding())))) {
            @Nullable String line = text.readLine();
            if (line == null || line.isBlank()) {
                return List.of();
            }
            CsvParserSettings settings = new CsvParserSettings();
            settings.getFormat().setDelimiter(file.delimiter());
            settings.getFormat().setQuote(file.quoting().quote());
            settings.getFormat().setQuoteEscape(file.quoting().escape());
            settings.setMaxColumns(20_000);
            String[] names = new CsvParser(settings).parseLine(line.startsWith(BOM) ? line.substring(1) : line);
            return file.columns(Arrays.stream(names)
                    .map(name -> name == null ? "" : name.strip())
                    .toList());
        }
    }
}
