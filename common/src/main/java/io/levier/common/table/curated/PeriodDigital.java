package io.levier.common.table.curated;

import static io.levier.common.table.Field.optional;
import static io.levier.common.table.FieldType.BIGINT;
import static io.levier.common.table.FieldType.DOUBLE;

import io.levier.common.table.Field;
import io.levier.common.table.Table;

/** Columns of customer_period: what the person did on the site and in the app. */
public final class PeriodDigital {
    static final Table.Columns COLUMNS = Table.columns();

    public static final Field N_SESSIONS =
            COLUMNS.add(optional("n_sessions", BIGINT, "Web sessions, bots excluded", "Visites"));
    public static final Field N_CONVERSIONS =
            COLUMNS.add(optional("n_conversions", BIGINT, "Web sessions that ended in an order", "Conversions"));
    public static final Field CONV_RATE = COLUMNS.add(
            optional("conv_rate", DOUBLE, "Share of web sessions that ended in an order", "Taux de conversion"));
    public static final Field N_ERRORS = COLUMNS.add(optional(
            "n_errors",
            BIGINT,
            "Steps of visits that the journeys of the configuration call errors",
            "Erreurs rencontrées"));
    public static final Field JOURNEY_DROPOFFS = COLUMNS.add(optional(
            "journey_dropoffs",
            BIGINT,
            "Visits that began the way to something of value and did not get there",
            "Parcours abandonnés"));

    private PeriodDigital() {}
}
