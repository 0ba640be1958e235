package io.levier.jobs.identity;

import io.levier.common.identity.BlockKeys;
import io.levier.common.identity.PersonRecord;
import io.levier.common.identity.Residence;
import io.levier.common.identity.SharedAddresses;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Cleaned records as rows: the key of the record, its label, the fields in the form they are compared. */
final class RecordColumns {
    private static final List<String> FIELDS = List.of(
            "first_name",
            "last_name",
            "birth_date",
            "house_number",
            "street",
            "address_extra",
            "postcode",
            "city",
            "billing_number",
            "billing_street",
            "billing_postcode",
            "billing_city",
            "email",
            "phone");

    /** The columns of a cleaned record, without its block keys. */
    static final List<String> CLEANED =
            Stream.concat(Stream.of("customer_id", "label"), FIELDS.stream()).toList();

    private static final StructType SCHEMA =
            StructType.fromDDL(String.join(" string, ", CLEANED) + " string, block_keys array<string>");

    private RecordColumns() {}

    /**
     * Cleans every record once.
     *
     * @param records customer_id, label, and the fields as the sources write them
     * @param shared where living together says nothing
     */
    static Dataset<Row> cleaned(Dataset<Row> records, SharedAddresses shared) {
        return records.map((MapFunction<Row, Row>) row -> clean(row, shared), Encoders.row(SCHEMA));
    }

    private static Row clean(Row row, SharedAddresses shared) {
        PersonRecord record = shared.without(PersonRecord.of(new PersonRecord.Raw(
                row.getAs("first_name"),
                row.getAs("last_name"),
                row.getAs("birth_date"),
                row.getAs("address_line1"),
                row.getAs("address_line2"),
                row.getAs("postcode"),
                row.getAs("city"),
                row.getAs("billing_address"),
                row.getAs("email"),
                row.getAs("phone"))));
        return RowFactory.create(
                row.getAs("customer_id"),
                row.getAs("label"),
                record.firstName(),
                record.lastName(),
                record.birthDate(),
                record.postal().houseNumber(),
                record.postal().street(),
                record.postal().extra(),
                record.postal().postcode(),
                record.postal().city(),
                record.billing().houseNumber(),
                record.billing().street(),
                record.billing().postcode(),
                record.billing().city(),
                record.email(),
                record.phone(),
                BlockKeys.of(record).toArray(String[]::new));
    }

    static String customerId(Row row) {
        return row.getString(0);
    }

    static String label(Row row) {
        return row.getString(1);
    }

    /** The record in a row that begins with {@link #CLEANED}. */
    static PersonRecord record(Row row) {
        int first = CLEANED.size() - FIELDS.size();
        return new PersonRecord(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                new Residence(
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5),
                        row.getString(first + 6),
                        row.getString(first + 7)),
                new Residence(
                        row.getString(first + 8),
                        row.getString(first + 9),
                        "",
                        row.getString(first + 10),
                        row.getString(first + 11)),
                row.getString(first + 12),
                row.getString(first + 13));
    }
}
