package io.levier.jobs.generate.rows;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of a small company in memory, by table. */
final class GeneratedTables {
    static final Scale SCALE = new Scale(11, 900, 30, LocalDate.of(2026, 6, 30));
    static final Company COMPANY = new Company(SCALE);
    private static final Map<Table, List<Cells>> ROWS = new LinkedHashMap<>();

    private GeneratedTables() {}

    static synchronized List<Cells> rows(Table table) {
        return ROWS.computeIfAbsent(table, t -> tell(t, SCALE, COMPANY));
    }

    static List<Cells> tell(Table table, Scale scale, Company company) {
        RowSource source = RowSources.of(table);
        List<Cells> rows = new ArrayList<>();
        for (long owner = 0; owner < source.owners(scale); owner++) {
            source.rows(company, owner, rows::add);
        }
        return rows;
    }

    static List<Object> key(Table table, Cells row) {
        List<Object> key = new ArrayList<>();
        for (Field field : table.keys()) {
            key.add(row.get(field));
        }
        return key;
    }
}
