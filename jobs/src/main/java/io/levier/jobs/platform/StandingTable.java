package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.delta.commands.DMLUtils.TaggedCommitData;
import org.apache.spark.sql.delta.commands.WriteIntoDelta;
import org.apache.spark.sql.execution.CacheManager;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table that is there already, and rows for it. Delta's own command writes them; only the commit is made here. Told of
 * the number of a commit, Delta's writer replays the whole log of the table in a job of its own to find the greatest one it
 * has seen, before every commit. The checksum beside the last commit names it as well.
 */
record StandingTable(SparkSession spark, Warehouse warehouse, Table table) {

    /**
     * Which rows of the table make place.
     *
     * @param condition of these rows where not all of them do; new rows outside it are refused by Delta
     */
    record Place(SaveMode mode, Optional<String> condition) {
        static final Place ALL = new Place(SaveMode.Overwrite, Optional.empty());
        static final Place NONE = new Place(SaveMode.Append, Optional.empty());

        static Place where(String condition) {
            return new Place(SaveMode.Overwrite, Optional.of(condition));
        }
    }

    /**
     * Writes rows in one commit that carries the ticket.
     *
     * @throws OutsideFailure when the table holds the commit of a later start
     */
    void write(Dataset<Row> rows, Place place, CommitTicket ticket) {
        DeltaLog log = DeltaLog.forTable(spark, warehouse.pathOf(table));
        log.withNewTransaction(Option.empty(), Option.empty(), transaction -> {
            ticket.token().ifPresent(token -> number(transaction, token, ticket));
            return commit(log, transaction, rows, place, ticket);
        });
        refreshKept();
    }

    /** What jobs keep of the table is of before. By path Spark would plan anew whatever looks at any version of it. */
    private void refreshKept() {
        CacheManager kept = Sessions.classic(spark).sharedState().cacheManager();
        if (!kept.isEmpty()) {
            Dataset<Row> now = spark.read().format("delta").load(warehouse.pathOf(table));
            kept.recacheByPlan(
                    Sessions.classic(spark),
                    ((org.apache.spark.sql.classic.Dataset<Row>) now)
                            .queryExecution()
                            .analyzed());
        }
    }

    /** From here on Delta itself sees to it that nobody else numbers a commit before this one. */
    private void number(OptimisticTransaction transaction, long token, CommitTicket ticket) {
        if (greatest(transaction.snapshot()) >= token) {
            throw ticket.turnedAway(table);
        }
        transaction.readTxn().addOne(CommitTicket.APPLICATION);
    }

    private static long greatest(Snapshot snapshot) {
        Option<Seq<SetTransaction>> known = snapshot.checksumOpt().flatMap(VersionChecksum::setTransactions);
        Seq<SetTransaction> seen = known.isDefined() ? known.get() : snapshot.setTransactions();
        return CollectionConverters.asJava(seen).stream()
                .filter(one -> one.appId().equals(CommitTicket.APPLICATION))
                .mapToLong(SetTransaction::version)
                .max()
                .orElse(-1);
    }

    private Option<Object> commit(
            DeltaLog log, OptimisticTransaction transaction, Dataset<Row> rows, Place place, CommitTicket ticket) {
        Map<String, String> options = new TreeMap<>();
        place.condition().ifPresent(text -> options.put(DeltaOptions.REPLACE_WHERE_OPTION(), text));
        WriteIntoDelta command = new WriteIntoDelta(
                log,
                place.mode(),
                new DeltaOptions(
                        Map$.MODULE$.from(CollectionConverters.asScala(options)),
                        Sessions.classic(spark).sessionState().conf()),
                CollectionConverters.asScala(List.<String>of()).toSeq(),
                Map$.MODULE$.empty(),
                rows,
                Option.empty(),
                Option.empty(),
                false);
        TaggedCommitData<Action> data = command.writeAndReturnCommitData(transaction, spark, Option.empty(), false);
        return transaction.commitIfNeeded(
                numbered(data, ticket.token()), operation(place, ticket.note()), data.stringTags());
    }

    private static Seq<Action> numbered(TaggedCommitData<Action> data, OptionalLong token) {
        List<Action> actions = new ArrayList<>();
        token.ifPresent(number -> actions.add(new SetTransaction(CommitTicket.APPLICATION, number, Option.empty())));
        actions.addAll(CollectionConverters.asJava(data.actions()));
        return CollectionConverters.asScala(actions).toSeq();
    }

    private static DeltaOperations.Operation operation(Place place, String note) {
        return new DeltaOperations.Write(
                place.mode(),
                Option.empty(),
                Option.apply(place.condition().orElse(null)),
                Option.apply(note),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }
}
