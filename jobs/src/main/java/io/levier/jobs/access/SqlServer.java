package io.levier.jobs.access;

import io.levier.common.problem.OutsideFailure;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.platform.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.auth2.BasicCallHeaderAuthenticator;
import org.apache.arrow.flight.auth2.CallHeaderAuthenticator.AuthResult;
import org.apache.arrow.flight.auth2.GeneratedBearerTokenAuthenticator;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.spark.sql.SparkSession;

/** A server of Arrow Flight SQL on the loopback address, for one user with a password. */
final class SqlServer implements AutoCloseable {
    static final String USER = "levier";

    private static final String LOOPBACK = "127.0.0.1";

    private final BufferAllocator memory;
    private final FlightServer server;

    private SqlServer(BufferAllocator memory, FlightServer server) {
        this.memory = memory;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any that is free
     */
    static SqlServer start(SparkSession spark, Warehouse warehouse, int port, String password) {
        BufferAllocator memory = new RootAllocator();
        SqlProducer producer = new SqlProducer(Sessions.forGuests(spark), warehouse, memory);
        FlightServer server = FlightServer.builder(memory, Location.forGrpcInsecure(LOOPBACK, port), producer)
                .headerAuthenticator(new GeneratedBearerTokenAuthenticator(
                        new BasicCallHeaderAuthenticator((user, given) -> authenticated(user, given, password))))
                .build();
        try {
            return new SqlServer(memory, server.start());
        } catch (IOException e) {
            memory.close();
            throw new OutsideFailure(
                    "port " + port + " of " + LOOPBACK + " cannot be listened to: " + e.getMessage(),
                    "give another with --port",
                    e);
        }
    }

    /** Compared in constant time, so that answers do not tell how much of a guess was right. */
    private static AuthResult authenticated(String user, String given, String password) {
        boolean isKnown = MessageDigest.isEqual(
                (user + "\n" + given).getBytes(StandardCharsets.UTF_8),
                (USER + "\n" + password).getBytes(StandardCharsets.UTF_8));
        if (!isKnown) {
            throw CallStatus.UNAUTHENTICATED
                    .withDescription("unknown user or wrong password")
                    .toRuntimeException();
        }
        return () -> USER;
    }

    int port() {
        return server.getPort();
    }

    void awaitEnd() {
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.close();
    }
}
