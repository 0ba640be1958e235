package io.levier.jobs.access;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.levier.common.problem.UserProblem;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Warehouse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.FlightSqlProducer;
import org.apache.arrow.flight.sql.NoOpFlightSqlProducer;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Answers the calls of Arrow Flight SQL that read. A prepared statement is its own text: nothing is kept between two
 * calls, so nothing has to be forgotten, and every text is checked again when its rows are asked for.
 */
final class SqlProducer extends NoOpFlightSqlProducer {
    private final SparkSession session;
    private final Warehouse warehouse;
    private final BufferAllocator memory;

    SqlProducer(SparkSession session, Warehouse warehouse, BufferAllocator memory) {
        this.session = session;
        this.warehouse = warehouse;
        this.memory = memory;
    }

    private Dataset<Row> ask(ByteString text) {
        // Tables are made known to the session one text at a time.
        synchronized (session) {
            return ArrowRows.plain(new Sql(session).askAsGuest(text.toString(StandardCharsets.UTF_8), warehouse));
        }
    }

    /** What the writer of a query did wrong is told; what went wrong here is not. */
    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (FlightRuntimeException e) {
            throw e;
        } catch (RuntimeException e) {
            UserProblem problem = UserProblem.in(e);
            boolean isOfQuery = e instanceof SparkThrowable refusal && !refusal.isInternalError();
            if (problem == null && !isOfQuery) {
                throw CallStatus.INTERNAL
                        .withDescription("the query failed inside the server")
                        .withCause(e)
                        .toRuntimeException();
            }
            throw CallStatus.INVALID_ARGUMENT
                    .withDescription(String.valueOf(problem == null ? e.getMessage() : problem.getMessage()))
                    .toRuntimeException();
        }
    }

    private Schema schema(ByteString text) {
        return told(() -> ArrowRows.schema(ask(text).schema()));
    }

    private FlightInfo info(Schema schema, FlightDescriptor descriptor, Message ticket) {
        FlightEndpoint here = new FlightEndpoint(new Ticket(Any.pack(ticket).toByteArray()));
        return new FlightInfo(schema, descriptor, List.of(here), -1, -1);
    }

    private void stream(ByteString text, ServerStreamListener listener) {
        told(() -> {
            new ArrowRows(memory).send(ask(text), listener);
            return true;
        });
    }

    @Override
    public FlightInfo getFlightInfoStatement(
            CommandStatementQuery query, CallContext context, FlightDescriptor descriptor) {
        ByteString text = query.getQueryBytes();
        return info(
                schema(text),
                descriptor,
                TicketStatementQuery.newBuilder().setStatementHandle(text).build());
    }

    @Override
    public SchemaResult getSchemaStatement(
            CommandStatementQuery query, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(schema(query.getQueryBytes()));
    }

    @Override
    public void getStreamStatement(TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
        stream(ticket.getStatementHandle(), listener);
    }

    @Override
    public void createPreparedStatement(
            ActionCreatePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        ByteString text = request.getQueryBytes();
        ActionCreatePreparedStatementResult result = ActionCreatePreparedStatementResult.newBuilder()
                .setPreparedStatementHandle(text)
                .setDatasetSchema(ByteString.copyFrom(schema(text).serializeAsMessage()))
                .build();
        listener.onNext(new Result(Any.pack(result).toByteArray()));
        listener.onCompleted();
    }

    @Override
    public FlightInfo getFlightInfoPreparedStatement(
            CommandPreparedStatementQuery query, CallContext context, FlightDescriptor descriptor) {
        return info(schema(query.getPreparedStatementHandle()), descriptor, query);
    }

    @Override
    public void getStreamPreparedStatement(
            CommandPreparedStatementQuery query, CallContext context, ServerStreamListener listener) {
        stream(query.getPreparedStatementHandle(), listener);
    }

    @Override
    public void closePreparedStatement(
            ActionClosePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        listener.onCompleted();
    }

    @Override
    public FlightInfo getFlightInfoTables(CommandGetTables request, CallContext context, FlightDescriptor descriptor) {
        Schema schema = request.getIncludeSchema()
                ? FlightSqlProducer.Schemas.GET_TABLES_SCHEMA
                : FlightSqlProducer.Schemas.GET_TABLES_SCHEMA_NO_SCHEMA;
        return info(schema, descriptor, request);
    }

    /** The tables the warehouse holds, which have no schema and no catalogue. */
    @Override
    public void getStreamTables(CommandGetTables request, CallContext context, ServerStreamListener listener) {
        Predicate<String> isAsked =
                request.hasTableNameFilterPattern() ? like(request.getTableNameFilterPattern()) : name -> true;
        List<Table> tables = DeclaredTables.ALL.stream()
                .filter(table -> isAsked.test(table.name()))
                .filter(warehouse::holds)
                .toList();
        Schema schema = request.getIncludeSchema()
                ? FlightSqlProducer.Schemas.GET_TABLES_SCHEMA
                : FlightSqlProducer.Schemas.GET_TABLES_SCHEMA_NO_SCHEMA;
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            listener.start(root);
            for (int i = 0; i < tables.size(); i++) {
                byte[] name = tables.get(i).name().getBytes(StandardCharsets.UTF_8);
                ((VarCharVector) root.getVector("table_name")).setSafe(i, name);
                ((VarCharVector) root.getVector("table_type")).setSafe(i, "TABLE".getBytes(StandardCharsets.UTF_8));
                if (request.getIncludeSchema()) {
                    ((VarBinaryVector) root.getVector("table_schema"))
                            .setSafe(i, ArrowRows.schema(tables.get(i)).serializeAsMessage());
                }
            }
            root.setRowCount(tables.size());
            listener.putNext();
            listener.completed();
        }
    }

    private static Predicate<String> like(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).asMatchPredicate();
    }

    @Override
    public FlightInfo getFlightInfoSqlInfo(
            CommandGetSqlInfo request, CallContext context, FlightDescriptor descriptor) {
        return info(FlightSqlProducer.Schemas.GET_SQL_INFO_SCHEMA, descriptor, request);
    }

    @Override
    public void getStreamSqlInfo(CommandGetSqlInfo request, CallContext context, ServerStreamListener listener) {
        new SqlInfoBuilder()
                .withFlightSqlServerName("Levier")
                .withFlightSqlServerReadOnly(true)
                .withSqlIdentifierQuoteChar("`")
                .send(request.getInfoList(), listener);
    }

    /** Nothing is kept, so there is nothing to let go. */
    @Override
    public void close() {}
}
