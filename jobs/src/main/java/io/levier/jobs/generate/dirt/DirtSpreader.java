package io.levier.jobs.generate.dirt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.levier.common.table.Table;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.rows.Cells;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lets the kinds of dirt a user asked for fall on the rows of a table. */
public final class DirtSpreader {
    private static final Map<Table, List<Rule>> RULES = Stream.of(
                    CustomerDirt.RULES, SurveyDirt.RULES, SalesDirt.RULES, ServiceDirt.RULES, LargeCustomer.RULES)
            .flatMap(List::stream)
            .collect(groupingBy(Rule::table));

    private final Company company;
    private final List<Rule> rules;

    /** Dirt of these kinds for a table. */
    public DirtSpreader(Company company, Set<Dirt> kinds, Table table) {
        this.company = company;
        this.rules = RULES.getOrDefault(table, List.of()).stream()
                .filter(rule -> kinds.contains(rule.dirt()))
                .toList();
    }

    /** A reader of clean rows that passes them on to {@code out}, some of them spoilt, and tells each hit. */
    public Consumer<Cells> onto(Consumer<Cells> out, Consumer<Dirt> hits) {
        Consumer<Cells> chain = out;
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            Consumer<Cells> next = chain;
            chain = row -> rule.pass(company, row, next, hits);
        }
        return chain;
    }

    /** The kinds that fall on a table and are counted there. */
    public static Set<Dirt> countedOn(Table table) {
        return RULES.getOrDefault(table, List.of()).stream()
                .filter(Rule::counted)
                .map(Rule::dirt)
                .collect(toSet());
    }
}
