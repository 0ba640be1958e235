package io.levier.jobs.identity;

import io.levier.common.identity.BlockKeys;
import io.levier.common.identity.PersonRecord;
import io.levier.common.identity.Residence;
import io.levier.common.identity.SharedAddresses;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Cleaned records as rows: the key of the record, its label, the fields in the form they are compared. */
final class RecordColumns {
    /** The columns of a cleaned record, without its block keys. */
    static final List<String> CLEANED = List.of("customer_id", "label", "fields");

    /** The fields travel as one array: code that packs a row of many columns into another takes long to be made. */
    private static final StructType SCHEMA =
            StructType.fromDDL("customer_id string, label string, fields array<string>, block_keys array<string>");

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
                fields(record),
                BlockKeys.of(record).toArray(String[]::new));
    }

    private static String[] fields(PersonRecord record) {
        return new String[] {
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
            record.phone()
        };
    }

    static String customerId(Row row) {
        return row.getString(0);
    }

    static String label(Row row) {
        return row.getString(1);
    }

    /** The record in a row that begins with {@link #CLEANED}. */
    static PersonRecord record(Row row) {
        List<String> fields = row.getList(CLEANED.size() - 1);
        return new PersonRecord(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                new Residence(fields.get(3), fields.get(4), fields.get(5), fields.get(6), fields.get(7)),
                new Residence(fields.get(8), fields.get(9), "", fields.get(10), fields.get(11)),
                fields.get(12),
                fields.get(13));
    }
}
