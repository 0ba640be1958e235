package io.levier.common.table;

/** The plain types a declared column may have: every one of them is readable by any Delta reader. */
public enum FieldType {
    STRING("string"),
    INT("int"),
    BIGINT("bigint"),
    DOUBLE("double"),
    /** Money in the reporting currency, two decimals. */
    MONEY("decimal(18,2)"),
    BOOLEAN("boolean"),
    DATE("date"),
    /** An instant, stored in UTC. */
    TIMESTAMP("timestamp"),
    STRINGS("array<string>"),
    DOUBLES("array<double>"),
    BIGINTS("array<bigint>"),
    DOUBLE_BY_NAME("map<string,double>"),
    STRING_BY_NAME("map<string,string>"),
    BIGINT_BY_NAME("map<string,bigint>");

    private final String ddl;

    FieldType(String ddl) {
        this.ddl = ddl;
    }

    /** The type as Spark and Delta write it in a table definition. */
    public String ddl() {
        return ddl;
    }

    /** Whether a text cell of an export can be read as this type; lists and maps come from SQL only. */
    public boolean isScalar() {
        return switch (this) {
            case STRING, INT, BIGINT, DOUBLE, MONEY, BOOLEAN, DATE, TIMESTAMP -> true;
            case STRINGS, DOUBLES, BIGINTS, DOUBLE_BY_NAME, STRING_BY_NAME, BIGINT_BY_NAME -> false;
        };
    }
}
