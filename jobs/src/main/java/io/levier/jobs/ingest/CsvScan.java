package io.levier.jobs.ingest;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.levier.common.config.Quoting;
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

    private static final String MEND =
            "double the quotes inside cells, say with \"quote:\" and \"escape:\" how the export marks them, or export it again";

    private final char delimiter;
    private final Quoting quoting;
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
        /** After what stands before a quote inside a cell, where quotes are not doubled: the next character is a cell's. */
        ESCAPED,
        /** After a quote inside quotes: the cell ends here, unless another quote follows. */
        QUOTE_SEEN,
        /** Blanks between the closing quote and the end of the cell. */
        QUOTE_CLOSED
    }

    CsvScan(String path, char delimiter, Quoting quoting, String encoding) {
        super(path);
        this.delimiter = delimiter;
        this.quoting = quoting;
        this.charset = Charset.forName(encoding);
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.utf8 = new Utf8Check();
    }

    @Override
    void end() {
        if (isUtf8 && !utf8.isComplete()) {
            throw cut(line);
        }
        if (isInQuotes()) {
            throw new BrokenContract(path() + ":" + quoteLine + " opens a quote that is never closed", MEND);
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
        if (records == 0 && !(!isInQuotes() && (c == '\n' || c == '\r'))) {
            headerBytes.write(value);
        }
        state = switch (state) {
            case CELL_START -> isQuote(c) ? openQuote() : unquoted(c, true);
            case UNQUOTED -> unquoted(c, false);
            case QUOTED, ESCAPED -> quoted(c);
            case QUOTE_SEEN -> isDoubled() && isQuote(c) ? State.QUOTED : afterQuote(c);
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
        if (state == State.QUOTED && !isDoubled() && c == quoting.escape()) {
            return State.ESCAPED;
        }
        return state == State.QUOTED && isQuote(c) ? State.QUOTE_SEEN : State.QUOTED;
    }

    private boolean isQuote(char c) {
        return c == quoting.quote() && c != Quoting.NONE;
    }

    private boolean isDoubled() {
        return quoting.escape() == quoting.quote();
    }

    private boolean isInQuotes() {
        return state == State.QUOTED || state == State.ESCAPED;
    }

    /** A stray quote swallows records up to the next one, which then stands where no quote can close. */
    private State afterQuote(char c) {
        if (c == ' ' && c != delimiter) {
            return State.QUOTE_CLOSED;
        }
        if (c != delimiter && c != '\n' && c != '\r') {
            throw new BrokenContract(
                    path() + ":" + quoteLine + " opens a quote that closes in the middle of a cell, on line " + line,
                    MEND);
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
        settings.getFormat().setQuote(quoting.quote());
        settings.getFormat().setQuoteEscape(quoting.escape());
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
