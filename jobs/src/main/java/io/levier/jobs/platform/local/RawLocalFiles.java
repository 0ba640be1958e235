package io.levier.jobs.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system where its native library is missing, which is everywhere but on a cluster: it then starts
 * a {@code chmod} for every file it writes and a {@code readlink} for every file it renames. A small warehouse has
 * thousands of files.
 */
final class RawLocalFiles extends RawLocalFileSystem {
    private static final PosixFilePermission[] FROM_LOWEST_BIT = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
        if (view == null || permission.getStickyBit()) {
            super.setPermission(path, permission);
        } else {
            view.setPermissions(permissions(permission.toShort()));
        }
    }

    private static Set<PosixFilePermission> permissions(short mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < FROM_LOWEST_BIT.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(FROM_LOWEST_BIT[bit]);
            }
        }
        return permissions;
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        // What is no link has the status of a file, or is not there; only links need the command.
        return Files.isSymbolicLink(pathToFile(path).toPath()) ? super.getFileLinkStatus(path) : getFileStatus(path);
    }
}
