package io.levier.common.config;

import io.levier.common.problem.BadConfig;
import io.levier.common.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a configuration, so that one run tells it all. */
final class ConfigProblems {
    private final Path root;
    private final List<Problem> problems = new ArrayList<>();

    ConfigProblems(Path root) {
        this.root = root;
    }

    void add(String what, String wayOut) {
        problems.add(new Problem(what, wayOut));
    }

    /** The file as a user would type it. */
    String relative(Path file) {
        Path normal = file.normalize();
        return normal.startsWith(root.normalize())
                ? root.resolve(root.normalize().relativize(normal)).toString()
                : normal.toString();
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new BadConfig(problems);
        }
    }
}
