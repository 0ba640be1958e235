package io.levier.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ways of incidents and what follows what in them, counted by DuckDB from the file as it was published. */
final class IncidentOracle {
    /** One status per incident and minute, the last one; one said twice in a row is one step. */
    private static final String STEPS = """
            with events as (
                select
                    number,
                    strptime(sys_updated_at, '%%d/%%m/%%Y %%H:%%M') as moment,
                    case ident_state
                        when 'New' then 'new'
                        when 'Active' then 'open'
                        when 'Awaiting User Info' then 'pending'
                        when 'Resolved' then 'solved'
                        when 'Closed' then 'closed'
                        else 'on_hold'
                    end as status,
                    row_number() over (
                        partition by number, sys_updated_at
                        order by cast(sys_mod_count as int) desc, ident_state desc
                    ) as nth_last
                from read_csv('%s', header = true, all_varchar = true)
                where ident_state <> '-100'
            ),
            changes as (
                select *, lag(status) over (partition by number order by moment) as previous
                from events
                where nth_last = 1
            ),
            steps as (
                select
                    number,
                    moment,
                    status,
                    lag(status) over (partition by number order by moment) as previous,
                    lead(status) over (partition by number order by moment) as following
                from changes
                where previous is distinct from status
            )
            """;

    private final String steps;

    IncidentOracle(Path file) {
        this.steps = STEPS.formatted(file.toAbsolutePath());
    }

    /** Times the one status follows the other, by "from to". */
    SortedMap<String, Long> follows() {
        return counted("""
                select coalesce(previous, '(start)') || ' ' || status as what, count(*) as n from steps group by all
                union all
                select 'closed (end)', count(*) from steps where following is null and status = 'closed'
                """);
    }

    /** Finished incidents by their way. */
    SortedMap<String, Long> ways() {
        return counted("""
                select way as what, count(*) as n
                from (
                    select number, string_agg(status, ' > ' order by moment) as way, arg_max(status, moment) as final_status
                    from steps
                    group by number
                )
                where final_status = 'closed'
                group by way
                """);
    }

    private SortedMap<String, Long> counted(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(steps + query)) {
            SortedMap<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString("what"), rows.getLong("n"));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
