package io.levier.jobs.platform;

import io.levier.common.problem.BrokenContract;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets only queries through: text that comes over a wire may read tables and do nothing else. Spark's language also starts
 * programs, calls any static method of Java, writes files and runs text it has put together; what is not known to read is
 * refused, so that a new statement of Spark is refused until somebody has looked at it.
 */
public final class QueryGuard {
    /** What a SELECT is parsed to, by the names of the classes. */
    private static final Set<String> READING = Set.of(
            "Aggregate",
            "Distinct",
            "Except",
            "Filter",
            "Generate",
            "GlobalLimit",
            "Intersect",
            "Join",
            "LateralJoin",
            "LocalLimit",
            "LocalRelation",
            "Offset",
            "OneRowRelation",
            "Pivot",
            "Project",
            "Sample",
            "Sort",
            "SubqueryAlias",
            "Union",
            "Unpivot",
            "UnresolvedHaving",
            "UnresolvedHint",
            "UnresolvedInlineTable",
            "UnresolvedRelation",
            "UnresolvedSubqueryColumnAliases",
            "UnresolvedTVFAliases",
            "UnresolvedTableValuedFunction",
            "UnresolvedWith",
            "WithWindowDefinition");

    /** They call whatever static method of Java they are given. */
    private static final Set<String> REACHING_OUT = Set.of("java_method", "reflect", "try_reflect");

    private QueryGuard() {}

    /**
     * @throws BrokenContract when the text is anything but a query
     * @throws ParseException when it cannot be parsed
     */
    static void check(SparkSession session, String text) throws ParseException {
        Deque<TreeNode<?>> left = new ArrayDeque<>();
        left.add(Sessions.classic(session).sessionState().sqlParser().parsePlan(text));
        while (!left.isEmpty()) {
            TreeNode<?> node = left.remove();
            if (node instanceof LogicalPlan plan
                    && !READING.contains(plan.getClass().getSimpleName())) {
                throw refused(plan.nodeName());
            }
            if (node instanceof UnresolvedFunction function) {
                String name = function.nameParts().last().toLowerCase(Locale.ROOT);
                if (REACHING_OUT.contains(name)) {
                    throw refused(name);
                }
            }
            CollectionConverters.asJava(node.children()).forEach(child -> left.add((TreeNode<?>) child));
            left.addAll(CollectionConverters.asJava(node.innerChildren()));
            if (node instanceof QueryPlan<?> plan) {
                left.addAll(CollectionConverters.asJava(plan.expressions()));
            }
            if (node instanceof Expression expression) {
                left.addAll(CollectionConverters.asJava(expression.innerChildren()));
            }
        }
    }

    private static BrokenContract refused(String what) {
        return new BrokenContract(
                "only queries are answered here, and this text holds " + what, "ask with SELECT, WITH or VALUES");
    }
}
