package io.levier.jobs.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.levier.common.problem.BrokenContract;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipException;

/**
 * One pass over the bytes of a file of JSON lines: counts the objects, gathers their keys, checks the encoding. A line that
 * begins like an object and is none counts as a record: the reader sets it aside.
 */
final class JsonScan {
    private static final int BUFFER = 1 << 16;
    private static final String BOM = "\uFEFF";
    private static final JsonFactory JSON = new JsonFactory();

    private final String path;
    private final Utf8Check utf8 = new Utf8Check();
    private final ByteArrayOutputStream lineBytes = new ByteArrayOutputStream();
    private final SortedSet<String> keys = new TreeSet<>();
    private long line = 1;
    private long records;

    JsonScan(String path) {
        this.path = path;
    }

    /** Reads the stream to its end; see {@link Preflight} for what is refused. */
    void read(InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    accept(buffer[i]);
                }
            }
        } catch (EOFException | ZipException e) {
            throw new BrokenContract(path + " is no complete gzip file: " + e.getMessage(), "export it again");
        }
        endLine();
    }

    private void accept(byte value) throws IOException {
        if (!utf8.accept(value)) {
            throw new BrokenContract(path + ":" + line + " is not UTF-8, as JSON must be", "export it as UTF-8");
        }
        if (value == '\n') {
            endLine();
            line++;
        } else {
            lineBytes.write(value);
        }
    }

    private void endLine() throws IOException {
        String text = lineBytes.toString(StandardCharsets.UTF_8);
        lineBytes.reset();
        String object = (text.startsWith(BOM) ? text.substring(1) : text).strip();
        if (object.isEmpty()) {
            return;
        }
        if (!object.startsWith("{")) {
            throw new BrokenContract(
                    path + ":" + line + " does not begin with an object",
                    "write one object per line: no list around them, no object over several lines");
        }
        records++;
        gather(object);
    }

    private void gather(String object) throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                found.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            keys.addAll(found);
        } catch (JsonProcessingException e) {
            // No key of a broken line is believed; the line itself is set aside where the rows are read.
            return;
        }
    }

    /** The keys of all objects, in the order of the alphabet. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    long records() {
        return records;
    }
}
