package io.levier.jobs.privacy;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;

import io.levier.common.privacy.PersonKey;
import io.levier.common.privacy.PersonTrace;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerIdentifier;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.platform.ErasedKeys;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** From the ids somebody asks to erase to all keys that lead to these persons. */
final class Requests {
    private static final StructType SCHEMA = StructType.fromDDL("id string, line int");
    private static final int TOLD = 10;

    private final Tables tables;
    private final SparkSession spark;

    Requests(Tables tables, SparkSession spark) {
        this.tables = tables;
        this.spark = spark;
    }

    /**
     * Every record and person the ids stand for: column {@code id}.
     *
     * @param before keys of persons erased before, who are known though nothing is left of them
     * @throws BrokenContract naming the places of ids nobody has, and not the ids
     */
    Dataset<Row> persons(List<String> ids, ErasedKeys before) {
        Dataset<Row> asked = spark.createDataFrame(
                IntStream.range(0, ids.size())
                        .mapToObj(i -> RowFactory.create(ids.get(i), i + 1))
                        .toList(),
                SCHEMA);
        requireKnown(asked, before);
        Dataset<Row> records = asked.select("id");
        if (!tables.exists(IdentityMap.TABLE)) {
            return records.localCheckpoint();
        }
        Dataset<Row> map = tables.read(IdentityMap.TABLE).select("customer_id", "person_id");
        Dataset<Row> persons = map.join(records, col("id").equalTo(col("customer_id")), "left_semi")
                .select("person_id")
                .union(map.join(records, col("id").equalTo(col("person_id")), "left_semi")
                        .select("person_id"))
                .distinct();
        Dataset<Row> theirs = map.join(persons, "person_id");
        return records.union(theirs.select("customer_id"))
                .union(theirs.select("person_id"))
                .distinct()
                .localCheckpoint();
    }

    private void requireKnown(Dataset<Row> asked, ErasedKeys before) {
        Dataset<Row> known = before.tokenized(asked, "id", PersonKey.CUSTOMER)
                .union(before.tokenized(asked, "id", PersonKey.PERSON))
                .join(before.tokens(), ErasedKeys.TOKEN)
                .select("id");
        for (Table table : namingTables()) {
            Dataset<Row> rows = tables.read(table);
            for (PersonTrace.Key own : PersonTrace.of(table).orElseThrow().own()) {
                known = known.union(rows.select(col(own.column().name()).as("id")));
            }
        }
        List<Row> unknown = asked.join(known, asked.col("id").equalTo(known.col("id")), "left_anti")
                .select("line")
                .orderBy("line")
                .collectAsList();
        if (!unknown.isEmpty()) {
            String places = unknown.stream()
                    .limit(TOLD)
                    .map(row -> String.valueOf(row.getInt(0)))
                    .collect(joining(", "));
            throw new BrokenContract(
                    "nobody here has " + unknown.size() + " of the ids to erase; counted without empty lines and"
                            + " repetitions, they are those at place " + places + (unknown.size() > TOLD ? ", …" : ""),
                    "check them with explain-identity, and ask again for all or for the others; nobody was erased");
        }
    }

    /** Input tables that name customers, and the map to persons. */
    private List<Table> namingTables() {
        List<Table> naming = new ArrayList<>(InputTables.ALL);
        naming.add(IdentityMap.TABLE);
        return naming.stream()
                .filter(table -> PersonTrace.of(table)
                        .filter(trace -> !trace.own().isEmpty())
                        .isPresent())
                .filter(tables::exists)
                .toList();
    }

    /**
     * The keys of everything the persons did, their addresses and numbers among them.
     *
     * @param persons rows of {@link #persons}
     * @return their tokens, each once
     */
    Dataset<Row> tokens(Dataset<Row> persons, ErasedKeys none) {
        ErasedKeys keys = none.with(none.tokensOf(persons, "id", PersonKey.CUSTOMER, PersonKey.PERSON));
        for (List<Table> wave : PersonTrace.waves()) {
            ErasedKeys before = keys;
            Dataset<Row> more = keys.tokens();
            for (Table table : wave) {
                if (tables.exists(table)) {
                    PersonTrace trace = PersonTrace.of(table).orElseThrow();
                    Dataset<Row> theirs =
                            before.marked(trace, tables.read(table)).where(col(ErasedKeys.IS_ERASED));
                    more = more.union(before.brought(trace, theirs));
                }
            }
            // The next wave looks at every row with these: they are computed once.
            keys = none.with(more.distinct().localCheckpoint());
        }
        return keys.with(details(keys)).tokens().localCheckpoint();
    }

    private Dataset<Row> details(ErasedKeys keys) {
        Dataset<Row> details = keys.tokens().limit(0);
        for (Table table : List.of(Customer.TABLE, CustomerIdentifier.TABLE)) {
            if (tables.exists(table)) {
                List<Field> columns = table.fields().stream()
                        .filter(field -> List.of("email", "phone", "postal_line1", "value")
                                .contains(field.name()))
                        .filter(field -> field.privacy() == Privacy.DIRECT)
                        .toList();
                PersonTrace trace = PersonTrace.of(table).orElseThrow();
                Column isTheirs = col(ErasedKeys.IS_ERASED);
                details = details.union(keys.tokensOfDetails(
                        keys.marked(trace, tables.read(table)).where(isTheirs), columns));
            }
        }
        return details;
    }
}
