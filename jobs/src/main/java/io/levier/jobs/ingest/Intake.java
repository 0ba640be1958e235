package io.levier.jobs.ingest;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.table.Table;
import io.levier.jobs.platform.ErasedPersons;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a source that are read now.
 *
 * @param files by export; an export of which every file was taken before has an empty list
 * @param mappingId fingerprint of what the files are read with
 * @param contentId fingerprint of what the table holds afterwards
 * @param batchId fingerprint of what is read now
 * @param isAddition whether the rows join those the table holds, or replace them
 */
record Intake(
        TableSource source,
        Map<RawFile, List<FileFacts>> files,
        String mappingId,
        String contentId,
        String batchId,
        boolean isAddition) {

    Intake {
        files = Map.copyOf(files);
    }

    /** The same files, with the fingerprint of a content from which persons are taken out. */
    Intake without(ErasedPersons persons) {
        return new Intake(source, files, mappingId, persons.without(contentId), batchId, isAddition);
    }

    Table table() {
        return source.table();
    }

    List<FileFacts> files(RawFile raw) {
        return files.getOrDefault(raw, List.of());
    }

    boolean isEmpty() {
        return allFiles().findAny().isEmpty();
    }

    Stream<FileFacts> allFiles() {
        return files.values().stream().flatMap(List::stream);
    }
}
