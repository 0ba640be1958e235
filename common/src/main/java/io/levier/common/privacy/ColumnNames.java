package io.levier.common.privacy;

import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Names of the columns of exports as they may be told: where an export comes without its header, the cells of a customer
 * stand in their place.
 */
public final class ColumnNames {
    /** An address, or a number long enough to be one's own. */
    private static final Pattern OF_PERSONS = Pattern.compile("@|\\d{4}");

    private ColumnNames() {}

    /** Whether a name looks like one, and like nothing personal. */
    public static boolean mayBeTold(String name) {
        return !OF_PERSONS.matcher(name).find();
    }

    /** The names that may be told, and how many others there are. */
    public static String told(Collection<String> names) {
        return told(names, UnaryOperator.identity());
    }

    /** The same, each name in the words of a telling. */
    public static String told(Collection<String> names, UnaryOperator<String> telling) {
        List<String> told = new ArrayList<>(
                names.stream().filter(ColumnNames::mayBeTold).map(telling).toList());
        int others = names.size() - told.size();
        if (others > 0) {
            told.add(counted(others) + " not named here");
        }
        return String.join(", ", told);
    }

    /** So many columns. */
    public static String counted(int columns) {
        return columns == 1 ? "1 column" : columns + " columns";
    }

    /** What an export has in the place of a column of a table; of one without any column of it, the number of its columns. */
    public static String instead(String wanted, Collection<String> header, Table table) {
        boolean isHeader =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(table::declares);
        if (!isHeader) {
            return "none of its " + counted(header.size()) + " is one of the table, see whether its header is there";
        }
        Optional<String> near = Suggestion.nearest(
                wanted, header.stream().filter(ColumnNames::mayBeTold).toList());
        return near.map(name -> "did you mean \"" + name + "\"?").orElse("it has " + counted(header.size()));
    }
}
