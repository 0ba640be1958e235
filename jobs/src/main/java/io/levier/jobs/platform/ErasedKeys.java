package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.levier.common.privacy.PersonKey;
import io.levier.common.privacy.PersonTrace;
import io.levier.common.privacy.TokenKey;
import io.levier.common.table.Field;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.Quarantine;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Tells rows of erased persons from others, by the tokens of keys that led to them. */
public final class ErasedKeys {
    /** Whether a row is that of an erased person. */
    public static final String IS_ERASED = "__is_erased";

    /** Kind of an address, number or identifier: it is no key, but what is refused may show nothing else of a person. */
    public static final String DETAIL = "DETAIL";

    public static final String TOKEN = ErasedKey.TOKEN.name();

    private static final String HIT = "__hit_";
    private static final String CELL_TOKEN = "__cell_token";

    private final TokenKey key;
    private final Dataset<Row> tokens;

    /**
     * The tokens of some persons.
     *
     * @param tokens rows with {@link #TOKEN}, each once
     */
    public ErasedKeys(TokenKey key, Dataset<Row> tokens) {
        this.key = key;
        this.tokens = tokens.select(TOKEN);
    }

    /** The same with more tokens. */
    public ErasedKeys with(Dataset<Row> more) {
        return new ErasedKeys(key, tokens.unionByName(more.select(TOKEN)).distinct());
    }

    public Dataset<Row> tokens() {
        return tokens;
    }

    /** The rows with {@link #IS_ERASED}. */
    public Dataset<Row> marked(PersonTrace trace, Dataset<Row> rows) {
        Dataset<Row> joined = rows;
        Column isOwned = lit(false);
        Column isSigned = lit(false);
        Column isBorrowed = lit(false);
        int place = 0;
        for (PersonTrace.Key own : trace.own()) {
            Column value = value(trace, own);
            joined = hit(joined, token(own.kind().name(), value), place);
            isOwned = isOwned.or(col(HIT + place).isNotNull());
            isSigned = isSigned.or(value.isNotNull());
            place++;
        }
        for (PersonTrace.Key borrowed : trace.borrowed()) {
            joined = hit(joined, token(borrowed.kind().name(), value(trace, borrowed)), place);
            isBorrowed = isBorrowed.or(col(HIT + place).isNotNull());
            place++;
        }
        Dataset<Row> marked = joined.withColumn(
                IS_ERASED, isOwned.or(isSigned.equalTo(lit(false)).and(isBorrowed)));
        for (int i = 0; i < place; i++) {
            marked = marked.drop(HIT + i);
        }
        return marked;
    }

    /** Tokens of the keys that erased rows bring for rows of other tables to hang on. */
    public Dataset<Row> brought(PersonTrace trace, Dataset<Row> erased) {
        List<Column> tokensOfRow = trace.brought().stream()
                .map(brought -> token(brought.kind().name(), value(trace, brought)))
                .toList();
        return exploded(erased, tokensOfRow);
    }

    /** The rows with the token of a column as {@link #TOKEN}. */
    public Dataset<Row> tokenized(Dataset<Row> rows, String column, PersonKey kind) {
        return rows.withColumn(TOKEN, token(kind.name(), col(column)));
    }

    /** Tokens of values under any of some kinds, without those that are null. */
    public Dataset<Row> tokensOf(Dataset<Row> rows, String column, PersonKey... kinds) {
        List<Column> tokensOfRow = new ArrayList<>();
        for (PersonKey kind : kinds) {
            tokensOfRow.add(token(kind.name(), col(column)));
        }
        return exploded(rows, tokensOfRow);
    }

    /** Tokens of addresses, numbers and identifiers as people write them. */
    public Dataset<Row> tokensOfDetails(Dataset<Row> rows, List<Field> details) {
        return exploded(
                rows, details.stream().map(field -> detail(col(field.name()))).toList());
    }

    /**
     * Refused rows of erased persons: a key as it was read leads to them, or a cell is an address or number of theirs.
     *
     * @return the cells of such rows as JSON, each once, in a column named like that of the quarantine
     */
    public Dataset<Row> ofQuarantine(PersonTrace trace, Dataset<Row> quarantine) {
        Column cells = col(Quarantine.CELLS.name());
        List<Column> suspects = new ArrayList<>();
        for (List<PersonTrace.Key> keys : List.of(trace.own(), trace.borrowed())) {
            for (PersonTrace.Key one : keys) {
                Column cell = trim(element_at(cells, one.column().name()));
                suspects.add(token(one.kind().name(), cell));
            }
        }
        Column text = to_json(cells).as(Quarantine.CELLS.name());
        Dataset<Row> byKey = quarantine.select(
                text, explode(array(suspects.toArray(Column[]::new))).as(CELL_TOKEN));
        Dataset<Row> byDetail = quarantine
                .select(text, explode(map_values(cells)).as("__cell"))
                .select(col(Quarantine.CELLS.name()), detail(col("__cell")).as(CELL_TOKEN));
        return byKey.unionByName(byDetail)
                .join(tokens, col(CELL_TOKEN).equalTo(col(TOKEN)), "left_semi")
                .select(Quarantine.CELLS.name())
                .distinct();
    }

    /** A null is the token of nobody. */
    private static Dataset<Row> exploded(Dataset<Row> rows, List<Column> tokensOfRow) {
        return rows.select(explode(array(tokensOfRow.toArray(Column[]::new))).as(TOKEN))
                .where(col(TOKEN).isNotNull())
                .distinct();
    }

    private Dataset<Row> hit(Dataset<Row> rows, Column token, int place) {
        Dataset<Row> renamed = tokens.select(col(TOKEN).as(HIT + place));
        return rows.join(renamed, token.equalTo(col(HIT + place)), "left");
    }

    /** A guest has no record but the one resolve-identities makes of the e-mail of the order. */
    private static Column value(PersonTrace trace, PersonTrace.Key key) {
        Column value = col(key.column().name());
        if (!trace.table().equals(OrderHeader.TABLE) || key.kind() != PersonKey.CUSTOMER) {
            return value;
        }
        Column email = lower(trim(col(OrderHeader.EMAIL.name())));
        return coalesce(value, concat(lit("guest:"), substring(sha2(email, 256), 1, 24)));
    }

    private Column detail(Column value) {
        Column text = lower(trim(value.cast(DataTypes.StringType)));
        // Short ones (a house number, a flag) are those of many.
        return token(DETAIL, when(length(text).geq(6), text));
    }

    private Column token(String kind, Column value) {
        TokenKey secret = key;
        UDF2<String, @Nullable String, @Nullable String> hash =
                (name, text) -> text == null ? null : secret.token(name, text);
        return udf(hash, DataTypes.StringType).apply(lit(kind), value);
    }
}
