package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The list of parts, where {@code -Psupply} has made it: complete, with digests, and of licences that may be handed on. */
class SbomIT {
    private static final Path SBOM = LevierJar.root().resolve("jobs/target/levier.cdx.json");

    /** Permissive, or with a duty only towards the part itself. */
    private static final Pattern FINE = Pattern.compile(
            "Apache|MIT|BSD|CDDL|EPL|Eclipse|EDL|MPL|Mozilla|ISC|CC0|Public Domain|Unlicense|Bouncy|Go License|UPL"
                    + "|Unicode|LGPL-2\\.1|LGPL, version 2\\.1|Universal Permissive|PostgreSQL|ICU|json\\.org|0BSD",
            Pattern.CASE_INSENSITIVE);

    /** Bytes in which a licence says its name. */
    private static final int HEAD = 300;

    private static JsonNode sbom() throws IOException {
        assumeTrue(Files.exists(SBOM), "made by mvn -Psupply package");
        return new ObjectMapper().readTree(Files.readString(SBOM));
    }

    @Test
    void listsEveryJarBesideTheProgram() throws IOException {
        JsonNode sbom = sbom();
        assertEquals("CycloneDX", sbom.get("bomFormat").asText());
        SortedSet<String> listed = new TreeSet<>();
        for (JsonNode part : sbom.get("components")) {
            listed.add(part.get("name").asText() + "-" + part.get("version").asText());
            boolean isOurs = part.path("group").asText().equals("io.levier");
            assertTrue(isOurs || !part.path("hashes").isEmpty(), "no digest of " + part.get("purl"));
        }
        try (Stream<Path> jars = Files.list(LevierJar.path().resolveSibling("lib"))) {
            List<String> unlisted = jars.map(jar -> jar.getFileName().toString().replace(".jar", ""))
                    // What a classifier adds to the name, such as an operating system, is part of the same component.
                    .filter(jar -> listed.stream().noneMatch(jar::startsWith))
                    .toList();
            assertEquals(List.of(), unlisted, "delivered, but not in the list");
        }
    }

    /** What stands at the head of the licence inside the jar: some parts tell it nowhere else. */
    private static String licenceWithin(JsonNode part) throws IOException {
        String jar = part.get("name").asText() + "-" + part.get("version").asText() + ".jar";
        Path file = LevierJar.path().resolveSibling("lib").resolve(jar);
        if (Files.notExists(file)) {
            return "";
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry text = zip.getEntry("META-INF/LICENSE");
            return text == null ? "" : new String(zip.getInputStream(text).readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyLicenceMayBeHandedOn() throws IOException {
        SortedSet<String> doubtful = new TreeSet<>();
        for (JsonNode part : sbom().get("components")) {
            SortedSet<String> licences = new TreeSet<>();
            part.path("licenses").forEach(licence -> {
                licences.add(licence.at("/license/id").asText());
                licences.add(licence.at("/license/name").asText());
                licences.add(licence.path("expression").asText());
            });
            licences.add(licenceWithin(part));
            // Of several licences one may be chosen.
            if (licences.stream().noneMatch(licence -> FINE.matcher(licence).find())) {
                doubtful.add(part.get("purl").asText() + " " + licences);
            }
        }
        assertEquals(new TreeSet<>(), doubtful);
    }
}
