package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.Interaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Cells of a team that tell of its customers and of its agents too: who the agents are must not be guessed from them. Facts
 * that do not know their agents have no such cells.
 */
final class ScarceAgents {
    private static final int FEWEST = FactTable.Subject.AGENT.fewest(0);
    private static final String TEAM = Contact.TEAM.name();
    private static final String AGENT = "levier_agent";
    private static final String DAY = "levier_day";
    private static final String SET = "segment_set";
    private static final String KEY = "segment_key";
    private static final String CELL = "cell";

    private ScarceAgents() {}

    /**
     * Where the agents of facts are told.
     *
     * @param table input table with a row for every time an agent had to do with one of them
     * @param fact key of the fact
     * @param key the same in the input table
     * @param agent who it was
     */
    record Handling(Table table, Field fact, Field key, Field agent) {}

    /** Where the agents of a fact table are told; empty when nobody's work stands behind its cells. */
    static Optional<Handling> handling(FactTable fact) {
        return switch (fact) {
            case CONTACT ->
                Optional.of(new Handling(
                        Interaction.TABLE, Contact.CONTACT_ID, Interaction.INTERACTION_ID, Interaction.AGENT_ID));
            case TICKET, TICKET_SOLVED, TICKET_FIRST_SOLVED ->
                Optional.of(new Handling(
                        CaseStatusEvent.TABLE, Ticket.CASE_ID, CaseStatusEvent.CASE_ID, CaseStatusEvent.ASSIGNEE));
            default -> Optional.empty();
        };
    }

    /** The cells of cuts by team that some agents are known to stand behind, but too few to be published. */
    static Set<CellPlace> of(FactPlan plan, Dataset<Row> facts, Handling handling, Dataset<Row> handled) {
        List<Dimension> cuts = plan.dimensions().stream()
                .filter(cut ->
                        cut.parts().stream().anyMatch(part -> part.column().equals(TEAM)))
                .toList();
        Set<CellPlace> scarce = new HashSet<>();
        if (!cuts.isEmpty()) {
            counted(plan, cuts, facts, handling, handled).collectAsList().forEach(row -> scarce.add(CellPlace.of(row)));
        }
        return scarce;
    }

    private static Dataset<Row> counted(
            FactPlan plan, List<Dimension> cuts, Dataset<Row> facts, Handling handling, Dataset<Row> handled) {
        Dataset<Row> agents = handled.select(
                        col(handling.key().name()).as(handling.fact().name()),
                        col(handling.agent().name()).as(AGENT))
                .where(col(AGENT).isNotNull())
                .distinct();
        Column[] keys = cuts.stream()
                .map(cut -> struct(lit(cut.id()).as(SET), expr(cut.sql()).as(KEY)))
                .toArray(Column[]::new);
        Windows windows = new Windows(plan.periods());
        Column[] periods = windows.all().stream()
                .map(window -> struct(
                        lit(windows.period(window).label()).as("period_type"),
                        unix_date(windows.start(window, col(DAY))).as("period_start")))
                .toArray(Column[]::new);
        return facts.join(agents, handling.fact().name())
                .withColumn(DAY, col(plan.fact().date().name()))
                .where(col(DAY).isNotNull())
                .select(col(DAY), col(AGENT), explode(array(keys)).as(CELL))
                // A few agents a day and team: only then is every period they work in told apart.
                .select(DAY, AGENT, CELL + "." + SET, CELL + "." + KEY)
                .distinct()
                .withColumn(CELL, explode(array(periods)))
                .groupBy(CELL + ".period_type", CELL + ".period_start", SET, KEY)
                .agg(count_distinct(col(AGENT)).as("n_agents"))
                .where(col("n_agents").lt(FEWEST));
    }
}
