package io.levier.jobs.ingest;

import io.levier.common.config.DriftRules;
import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the columns of an export differ from those of its last delivery.
 *
 * @param problems differences that stop the import
 * @param notes differences that are told
 */
record SchemaDrift(List<Problem> problems, List<String> notes) {

    SchemaDrift {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * Compares a delivery with the one before; without one before there is nothing to compare.
     *
     * @param before columns of the last delivery and their types, without one where cells are text
     * @param now the same of this delivery
     */
    static SchemaDrift of(
            TableSource source,
            RawFile raw,
            SortedMap<String, Optional<String>> before,
            SortedMap<String, Optional<String>> now) {
        Comparison comparison = new Comparison(source, raw, new ArrayList<>(), new ArrayList<>());
        if (!before.isEmpty()) {
            comparison.added(now.keySet().stream()
                    .filter(name -> !before.containsKey(name))
                    .toList());
            // Objects without a key are no less of their kind.
            if (raw.format() != RawFile.Format.JSON) {
                comparison.lost(before.keySet().stream()
                        .filter(name -> !now.containsKey(name))
                        .toList());
            }
            comparison.retyped(before, now);
        }
        return new SchemaDrift(comparison.problems, comparison.notes);
    }

    private record Comparison(TableSource source, RawFile raw, List<Problem> problems, List<String> notes) {

        void added(List<String> columns) {
            DriftRules rules = source.drift();
            boolean stops = rules.newColumns() == DriftRules.NewColumns.STOP;
            columns.stream()
                    .filter(name -> stops && !rules.added().contains(name))
                    .forEach(name -> problems.add(new Problem(
                            place() + " has the new column \"" + name + "\"",
                            "see what it is, and accept it with \"added-columns: [" + name + "]\"")));
            if (!columns.isEmpty() && rules.newColumns() != DriftRules.NewColumns.IGNORE) {
                notes.add(source.table() + ": columns of " + raw.path() + " its last delivery did not have"
                        + (rules.keepsNewColumns() ? ", kept in extra where the contract has no place for them" : "")
                        + ": " + String.join(", ", columns));
            }
        }

        void lost(List<String> columns) {
            for (String name : columns) {
                if (source.drift().dropped().contains(name)) {
                    notes.add(source.table() + ": " + raw.path() + " has lost the column " + name
                            + ", as dropped-columns says");
                } else if (isRead(name)) {
                    problems.add(new Problem(
                            place() + " has lost the column \"" + name + "\", which its last delivery had",
                            "deliver it again, or accept the loss with \"dropped-columns: [" + name + "]\""));
                } else {
                    notes.add(source.table() + ": " + raw.path() + " has lost the column " + name
                            + ", which the contract had no place for");
                }
            }
        }

        void retyped(SortedMap<String, Optional<String>> before, SortedMap<String, Optional<String>> now) {
            now.forEach((name, type) -> {
                Optional<String> former = before.getOrDefault(name, Optional.empty());
                boolean isOther = former.isPresent() && type.isPresent() && !former.equals(type);
                if (!isOther || !isRead(name)) {
                    return;
                }
                String types = type.get() + ", which was " + former.get() + " in its last delivery";
                if (source.drift().retyped().contains(name)) {
                    notes.add(source.table() + ": " + raw.path() + " has the column " + name + " as " + types);
                } else {
                    problems.add(new Problem(
                            place() + " has the column \"" + name + "\" as " + types,
                            "deliver it as before, or accept it with \"retyped-columns: [" + name + "]\""));
                }
            });
        }

        /** Which columns a mapping reads is its own affair, so all of them count. */
        private boolean isRead(String column) {
            return source.sql().isPresent()
                    || source.drift().keepsNewColumns()
                    || source.table().declares(column);
        }

        private String place() {
            return source.sqlPlace() + ": " + raw.path();
        }
    }
}
