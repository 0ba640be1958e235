package io.levier.jobs.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which program this is: its version and a hash of its own bytes, so that a rebuilt program is not taken for the old; and
 * which library it writes its tables with.
 */
public final class CodeVersion {

    private CodeVersion() {}

    public static String current() {
        String version = Optional.ofNullable(CodeVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
        return version + "-" + hash(home());
    }

    /** Of the library all tables are written with. */
    public static String delta() {
        return io.delta.package$.MODULE$.VERSION();
    }

    private static Path home() {
        try {
            return Path.of(CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program cannot find itself", e);
        }
    }

    /** Sizes and names are enough for a directory of classes in development; a jar is hashed whole. */
    private static String hash(Path home) {
        Fingerprint fingerprint = new Fingerprint();
        try {
            if (Files.isRegularFile(home)) {
                return fingerprint
                        .add("jar", new String(Files.readAllBytes(home), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .toId();
            }
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    fingerprint.add(home.relativize(file).toString(), Files.size(file));
                }
            }
            return fingerprint.toId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
