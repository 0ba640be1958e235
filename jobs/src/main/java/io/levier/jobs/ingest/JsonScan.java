package io.levier.jobs.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.levier.common.problem.BrokenContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks at a file of JSON lines: counts the objects, gathers their keys, checks the encoding. A line that begins like an
 * object and is none counts as a record: the reader sets it aside.
 */
final class JsonScan extends ByteScan {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final JsonFactory JSON = new JsonFactory();

    private final Utf8Check utf8 = new Utf8Check();
    private final ByteArrayOutputStream object = new ByteArrayOutputStream();
    private final SortedSet<String> keys = new TreeSet<>();
    private long offset;
    private long line = 1;
    private long records;

    JsonScan(String path) {
        super(path);
    }

    /** A line that is no object is refused at its first byte: a list of all objects may be one line of gigabytes. */
    @Override
    void accept(byte value) throws IOException {
        boolean isBom = offset < BOM.length && value == BOM[(int) offset];
        offset++;
        if (!utf8.accept(value)) {
            throw new BrokenContract(path() + ":" + line + " is not UTF-8, as JSON must be", "export it as UTF-8");
        }
        if (value == '\n') {
            end();
            line++;
        } else if (object.size() > 0 || value == '{') {
            object.write(value);
        } else if (!isBom && value != ' ' && value != '\t' && value != '\r') {
            throw new BrokenContract(
                    path() + ":" + line + " does not begin with an object",
                    "write one object per line: no list around them, no object over several lines");
        }
    }

    @Override
    void end() throws IOException {
        if (!utf8.isComplete()) {
            throw cut(line);
        }
        if (object.size() > 0) {
            records++;
            keys.addAll(keys(object.toString(StandardCharsets.UTF_8)));
            object.reset();
        }
    }

    /** The keys of an object; no key of a broken line is believed, and the line is set aside where rows are read. */
    private static List<String> keys(String object) throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                found.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return found;
        } catch (JsonProcessingException e) {
            return List.of();
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
