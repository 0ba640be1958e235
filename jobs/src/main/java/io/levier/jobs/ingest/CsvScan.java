package io.levier.jobs.ingest;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.levier.common.problem.BrokenContract;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the bytes of a CSV file: counts records by the rules of quoting, keeps the header, checks the encoding.
 * Works on bytes because delimiter, quote and line breaks are single bytes in every encoding we read.
 */
final class CsvScan extends ByteScan {
    private static final int BOM = 3;

    private final char delimiter;
    private final Charset charset;
    private final boolean isUtf8;
    private final Utf8Check utf8;
    private final ByteArrayOutputStream headerBytes = new ByteArrayOutputStream();

    private State state = State.CELL_START;
    private boolean isBlank = true;
    private boolean isMultiLine;
    private long line = 1;
    private long quoteLine;
    private long records;

    /** Where in a record the scan stands. */
    private enum State {
        CELL_START,
        UNQUOTED,
        QUOTED,
        /** After a quote inside quotes: the cell ends here, unless another quote follows. */
        QUOTE_SEEN,
        /** Blanks between the closing quote and the end of the cell. */
        QUOTE_CLOSED
    }

    CsvScan(String path, char delimiter, String encoding) {
        super(path);
        this.delimiter = delimiter;
        this.charset = Charset.forName(encoding);
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.utf8 = new Utf8Check();
    }

    @Override
    void end() {
        if (isUtf8 && !utf8.isComplete()) {
            throw cut(line);
        }
        if (state == State.QUOTED) {
            throw new BrokenContract(
                    path() + ":" + quoteLine + " opens a quote that is never closed",
                    "double the quotes inside cells, or export the file again");
        }
        endRecord();
        if (headerBytes.size() == 0) {
            throw new BrokenContract(path() + " is empty, it has not even a header", "export it again with its header");
        }
    }

    @Override
    void accept(byte value) {
        if (isUtf8 && !utf8.accept(value)) {
            throw new BrokenContract(
                    path() + ":" + line + " is not UTF-8",
                    "say \"encoding: windows-1252\" for this export, or export it as UTF-8");
        }
        char c = (char) (value & 0xFF);
        if (records == 0 && !(state != State.QUOTED && (c == '\n' || c == '\r'))) {
            headerBytes.write(value);
        }
        state = switch (state) {
            case CELL_START -> c == '"' ? openQuote() : unquoted(c, true);
            case UNQUOTED -> unquoted(c, false);
            case QUOTED -> quoted(c);
            case QUOTE_SEEN -> c == '"' ? State.QUOTED : afterQuote(c);
            case QUOTE_CLOSED -> afterQuote(c);
        };
        line += c == '\n' ? 1 : 0;
    }

    private State openQuote() {
        quoteLine = line;
        isBlank = false;
        return State.QUOTED;
    }

    private State quoted(char c) {
        isMultiLine |= c == '\n';
        return c == '"' ? State.QUOTE_SEEN : State.QUOTED;
    }

    /** A stray quote swallows records up to the next one, which then stands where no quote can close. */
    private State afterQuote(char c) {
        if (c == ' ' && c != delimiter) {
            return State.QUOTE_CLOSED;
        }
        if (c != delimiter && c != '\n' && c != '\r') {
            throw new BrokenContract(
                    path() + ":" + quoteLine + " opens a quote that closes in the middle of a cell, on line " + line,
                    "double the quotes inside cells, or export the file again");
        }
        return unquoted(c, false);
    }

    private State unquoted(char c, boolean isFirst) {
        if (c == '\n') {
            endRecord();
            return State.CELL_START;
        }
        if (c == '\r') {
            return state;
        }
        isBlank &= c == ' ';
        if (c == delimiter) {
            return State.CELL_START;
        }
        // Blanks before a quote are not yet a cell.
        return isFirst && c == ' ' ? State.CELL_START : State.UNQUOTED;
    }

    private void endRecord() {
        records += isBlank ? 0 : 1;
        isBlank = true;
    }

    List<String> header() {
        byte[] bytes = headerBytes.toByteArray();
        boolean hasBom = bytes.length >= BOM && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
        String text = new String(bytes, hasBom ? BOM : 0, bytes.length - (hasBom ? BOM : 0), charset);
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.setMaxColumns(20_000);
        List<String> names = new ArrayList<>();
        for (String name : new CsvParser(settings).parseLine(text)) {
            names.add(name == null ? "" : name.strip());
        }
        return names;
    }

    /** Data records, the header not counted. */
    long records() {
        return Math.max(0, records - 1);
    }

    boolean isMultiLine() {
        return isMultiLine;
    }
}
