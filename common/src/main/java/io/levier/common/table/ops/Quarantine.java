package io.levier.common.table.ops;

import static io.levier.common.table.Field.required;
import static io.levier.common.table.FieldType.STRING;
import static io.levier.common.table.FieldType.STRINGS;
import static io.levier.common.table.FieldType.STRING_BY_NAME;

import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.util.List;

/** Where rows of an input table go that break its contract: whole, with every reason. One table per input table. */
public final class Quarantine {
    public static final Field REASONS =
            required("reasons", STRINGS, "Every rule the row breaks, as column: rule", "Motifs");
    public static final Field CELLS = required(
                    "cells", STRING_BY_NAME, "The whole row as it was read, by column", "Ligne d'origine")
            .personal(Privacy.TEXT);
    public static final Field CONTENT_ID =
            required("content_id", STRING, "Fingerprint of the import the row came with", "Empreinte de l'import");
    public static final Field NOT_TEXT = required(
            "not_text",
            STRINGS,
            "Columns that came as numbers or instants rather than as text, so that no notation holds for them",
            "Colonnes non textuelles");

    private Quarantine() {}

    public static Table of(Table input) {
        return new Table(
                "quarantine_" + input.name(),
                Layer.OPS,
                "One row per row of " + input.name() + " that broke its contract in what was last delivered",
                "Quarantaine : " + input.frenchName(),
                List.of(REASONS, CELLS, NOT_TEXT, CONTENT_ID),
                List.of());
    }
}
