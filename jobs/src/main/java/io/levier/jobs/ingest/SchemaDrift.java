package io.levier.jobs.ingest;

import io.levier.common.config.DriftRules;
import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.privacy.ColumnNames;
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
            // Objects without a key are no less of their kind.
            List<String> lost = raw.format() == RawFile.Format.JSON ? List.of() : without(before, now);
            List<String> added = without(now, before);
            comparison.lost(lost);
            if (source.drift().dropped().containsAll(lost)) {
                comparison.added(added);
            } else {
                comparison.instead(added.size());
            }
            comparison.retyped(before, now);
        }
        return new SchemaDrift(comparison.problems, comparison.notes);
    }

    private static List<String> without(SortedMap<String, ?> columns, SortedMap<String, ?> others) {
        return columns.keySet().stream()
                .filter(name -> !others.containsKey(name))
                .toList();
    }

    private record Comparison(TableSource source, RawFile raw, List<Problem> problems, List<String> notes) {

        void added(List<String> columns) {
            DriftRules rules = source.drift();
            if (rules.newColumns() == DriftRules.NewColumns.STOP) {
                stop(columns.stream()
                        .filter(name -> !rules.added().contains(name))
                        .toList());
            }
            if (!columns.isEmpty() && rules.newColumns() != DriftRules.NewColumns.IGNORE) {
                notes.add(source.table() + ": columns of " + raw.path() + " its last delivery did not have"
                        + (rules.keepsNewColumns() ? ", kept in extra where the contract has no place for them" : "")
                        + ": " + ColumnNames.told(columns));
            }
        }

        private void stop(List<String> columns) {
            List<String> named = columns.stream().filter(ColumnNames::mayBeTold).toList();
            named.forEach(name -> problems.add(new Problem(
                    place() + " has the new column \"" + name + "\"",
                    "see what it is, and accept it with \"added-columns: [" + name + "]\"")));
            int others = columns.size() - named.size();
            if (others > 0) {
                problems.add(new Problem(
                        place() + " has " + ColumnNames.counted(others)
                                + " its last delivery did not have, whose names may be personal data",
                        "see what they are, and accept them with \"added-columns\""));
            }
        }

        /** Where known columns are missing, what stands there may be no header but the cells of a customer. */
        void instead(int columns) {
            if (columns == 0) {
                return;
            }
            String told = " has " + ColumnNames.counted(columns) + " its last delivery did not have, and lacks others";
            if (source.drift().newColumns() == DriftRules.NewColumns.STOP) {
                problems.add(new Problem(place() + told, "see whether its header is there"));
            } else if (source.drift().newColumns() != DriftRules.NewColumns.IGNORE) {
                notes.add(source.table() + ": " + raw.path() + told);
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
