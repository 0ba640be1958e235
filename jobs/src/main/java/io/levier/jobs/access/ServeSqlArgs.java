package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.common.problem.BadArgument;
import io.levier.jobs.platform.JobArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Options of {@code serve-sql}. */
public final class ServeSqlArgs extends JobArgs {
    private static final int SHORTEST = 16;

    @Parameter(names = "--port", description = "Port on this machine; 0 takes any that is free")
    private int port = 32010;

    @Parameter(
            names = "--password-file",
            description = "File with the password of the one user, levier: at least 16 characters on its first line")
    private String passwordFile = "";

    int port() {
        if (port < 0 || port > 65_535) {
            throw new BadArgument("--port " + port + " is no port", "give 0 to 65535");
        }
        return port;
    }

    /** The password itself; it is never an option, which anybody on the machine could see. */
    String password() {
        if (passwordFile.isEmpty()) {
            throw new BadArgument(
                    "serve-sql needs a password",
                    "write one to a file only you may read, and name it: --password-file FILE");
        }
        try {
            String password = Files.readAllLines(Path.of(passwordFile)).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (password.length() < SHORTEST) {
                throw new BadArgument(
                        "the password in " + passwordFile + " is shorter than " + SHORTEST + " characters",
                        "openssl rand -hex 16 makes one");
            }
            return password;
        } catch (IOException e) {
            throw new BadArgument(
                    "the file " + passwordFile + " cannot be read: " + e.getMessage(), "check --password-file");
        }
    }
}
