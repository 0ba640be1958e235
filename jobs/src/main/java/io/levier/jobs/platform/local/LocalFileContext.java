package io.levier.jobs.platform.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/**
 * {@link RawLocalFiles} in Hadoop's younger interface, through which Delta commits; set as
 * {@code fs.AbstractFileSystem.file.impl}.
 */
public final class LocalFileContext extends ChecksumFs {

    /** Called by Hadoop. */
    public LocalFileContext(URI root, Configuration conf) throws IOException, URISyntaxException {
        super(new Raw(conf));
    }

    private static final class Raw extends DelegateToFileSystem {
        private static final int NO_PORT = -1;

        private Raw(Configuration conf) throws IOException, URISyntaxException {
            super(FsConstants.LOCAL_FS_URI, new RawLocalFiles(), conf, FsConstants.LOCAL_FS_URI.getScheme(), false);
        }

        @Override
        public int getUriDefaultPort() {
            return NO_PORT;
        }

        @Override
        public boolean isValidName(String name) {
            return true;
        }
    }
}
