package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases in a configuration: references instead of passwords, and all that is wrong at once. */
class ConnectionsTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SHOP_USER", "levier", "SHOP_PASSWORD", "open-sesame");

    private final Path home;

    ConnectionsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("sources"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(home.resolve("sources/" + name + ".yaml"), text);
    }

    private String refused(Map<String, String> environment) {
        return String.valueOf(assertThrows(BadConfig.class, () -> ConfigLoader.load(home, Map.of(), environment))
                .getMessage());
    }

    @Test
    void secretsComeFromOutsideAndShowNowhere() throws IOException {
        Files.writeString(home.resolve("password"), "open-sesame\n");
        source("connections", """
                shop:
                  url: jdbc:postgresql://db/shop
                  user: ${env:SHOP_USER}
                  password: ${file:%s}
                """.formatted(home.resolve("password")));
        source("order_header", """
                format: jdbc
                connection: shop
                path: sales.orders
                delivers: changes
                mark: updated_at
                """);
        SuiteConfig suite = ConfigLoader.load(home, Map.of(), ENVIRONMENT);
        DatabaseTable table = suite.sources().values().stream()
                .flatMap(source -> source.files().stream())
                .flatMap(file -> file.database().stream())
                .findFirst()
                .orElseThrow();
        assertEquals("levier", table.connection().user().orElseThrow().value());
        assertEquals("open-sesame", table.connection().password().orElseThrow().value());
        assertEquals(24, table.overlapHours());
        assertFalse(suite.toString().contains("open-sesame"), suite.toString());
        assertTrue(suite.toString().contains("***"), suite.toString());
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        source("connections", """
                shop:
                  url: jdbc:postgresql://db/shop?user=me&password=open-sesame
                  user: ${env:SHOP_USR}
                  password: open-sesame
                attic:
                  url: postgres://db/attic
                """);
        source("customer", "{format: jdbc, connection: shpo, path: customers}");
        source("survey", "{format: jdbc, path: surveys}");
        source("account", "{format: jdbc, connection: attic, path: 'a; drop table b'}");
        source("order_header", "{format: jdbc, connection: attic, path: orders, delivers: changes}");
        source("refund", "{path: refunds.csv, mark: updated_at}");
        source("consent", "{format: jdbc, connection: attic, path: consents, delivers: changes, mark: 'a b'}");
        String told = refused(ENVIRONMENT);
        for (String part : List.of(
                "connections.yaml:2 \"url\" holds a password",
                "connections.yaml:3 \"user\" is that of the environment variable SHOP_USR, which is not set",
                "connections.yaml:4 \"password\" is written in the configuration",
                "connections.yaml:6 \"url\" does not begin with jdbc:",
                "customer.yaml:1 connection \"shpo\" is not described in sources/connections.yaml",
                "did you mean \"shop\"?",
                "survey.yaml:1 format jdbc needs a connection",
                "account.yaml:1 path \"a; drop table b\" is no name of a table",
                "order_header.yaml:1 delivers changes, but nothing tells which rows of the database are new",
                "refund.yaml:1 only a database has a connection and a mark",
                "consent.yaml:1 mark \"a b\" is no name of a column")) {
            assertTrue(told.contains(part), part + " is not told in:\n" + told);
        }
        assertFalse(told.contains("open-sesame"), told);
    }

    @Test
    void aSecretThatCannotBeReadIsNamed() throws IOException {
        source("connections", "shop: {url: 'jdbc:postgresql://db/shop', password: '${file:/nowhere/password}'}");
        String told = refused(Map.of());
        assertTrue(told.contains("\"password\" is that of the file /nowhere/password, which cannot be read"), told);
    }
}
