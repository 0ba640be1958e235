package io.levier.jobs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Texts of the repository that are made by the program: compared in every build, rewritten by {@code -Dgolden.update}. */
public final class Golden {
    private static final String SWITCH = "golden.update";

    private Golden() {}

    /**
     * Whether texts are rewritten instead of compared.
     *
     * @throws IllegalStateException when a build server was told to: it would always be content
     */
    public static boolean isUpdate(String value, Map<String, String> environment) {
        boolean asked = !value.isEmpty() && !value.equals("false");
        String ci = environment.getOrDefault("CI", "");
        if (asked && !ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalStateException(SWITCH + " is on in CI: golden texts are rewritten by people, who look at"
                    + " the difference before they commit it");
        }
        return asked;
    }

    /**
     * Holds a part of a document, between the comments {@code generated: name} and {@code end of name}, against the text
     * it is made of.
     */
    public static void assertPart(Path document, String name, String text) throws IOException {
        String whole = Files.readString(document);
        String opening = "<!-- generated: " + name + " -->\n";
        String closing = "<!-- end of " + name + " -->";
        int from = whole.indexOf(opening);
        int to = whole.indexOf(closing);
        assertTrue(from >= 0 && to > from, document + " has no part \"" + name + "\"");
        String found = whole.substring(from + opening.length(), to);
        String expected = "\n" + text.strip() + "\n\n";
        if (isUpdate(System.getProperty(SWITCH, ""), System.getenv())) {
            Files.writeString(document, whole.substring(0, from + opening.length()) + expected + whole.substring(to));
        } else {
            assertEquals(
                    expected,
                    found,
                    document + " is out of date: mvn -pl jobs -am test -Dtest=ReferenceTest,BenchmarksTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update");
        }
    }
}
