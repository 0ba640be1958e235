package io.levier.jobs.ingest;

import io.levier.common.problem.BrokenContract;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** One pass over the bytes of a text file, which remembers what its format wants to know and refuses what it forbids. */
abstract class ByteScan {
    private static final int BUFFER = 1 << 16;

    private final String path;

    ByteScan(String path) {
        this.path = path;
    }

    /**
     * Reads the stream to its end.
     *
     * @throws BrokenContract when the file is not written as its format demands
     */
    final void read(InputStream bytes) throws IOException {
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
        end();
    }

    final String path() {
        return path;
    }

    /** The refusal of a file that ends within a character of several bytes. */
    final BrokenContract cut(long line) {
        return new BrokenContract(
                path + ":" + line + " ends in the middle of a character: the file was cut", "export it again");
    }

    abstract void accept(byte value) throws IOException;

    /** After the last byte. */
    abstract void end() throws IOException;
}
