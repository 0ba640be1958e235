package io.levier.common.config;

import io.levier.common.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * Where an input table comes from.
 *
 * @param files exports it is made of; without SQL exactly one, whose columns have the names of the contract
 * @param sql text of the mapping SELECT, empty when the export already has the contract's columns
 * @param sqlPlace file the SQL stands in, for messages
 * @param notation how numbers, days and instants are written
 * @param delivery whether the files hold the whole table or what is new of it
 * @param isOptional whether the table may be missing from the input
 * @param drift what happens when its columns are others than those of the last delivery
 * @param volume how far its rows may be from those of earlier deliveries
 * @param quarantineLimit largest share of rows that may break the contract before nothing is published
 */
public record TableSource(
        Table table,
        List<RawFile> files,
        Optional<String> sql,
        String sqlPlace,
        Notation notation,
        Delivery delivery,
        boolean isOptional,
        DriftRules drift,
        VolumeRules volume,
        double quarantineLimit) {

    /** What the files of a source are to its table. */
    public enum Delivery {
        /** The files are the table: what is not in them any more is gone. */
        EVERYTHING,
        /** Every file brings new and corrected rows, is taken once, and may be gone afterwards. */
        CHANGES
    }

    /** Whether months of it can be read again: only a mark tells of which month a row is. */
    public boolean isReadByMonths() {
        return delivery == Delivery.CHANGES
                && files.stream()
                        .anyMatch(file ->
                                file.database().flatMap(DatabaseTable::mark).isPresent());
    }

    public TableSource {
        files = List.copyOf(files);
    }
}
