package io.levier.jobs.platform.local;

import org.apache.hadoop.fs.LocalFileSystem;

/** {@link RawLocalFiles} with checksums beside the files; set as {@code fs.file.impl}. */
public final class LocalFiles extends LocalFileSystem {

    /** Called by Hadoop. */
    public LocalFiles() {
        super(new RawLocalFiles());
    }
}
