package io.levier.common.weighting;

import java.util.List;

/**
 * Invited customers who are alike in everything known of them beforehand.
 *
 * @param levels one per field, in the order of all cells
 * @param invited customers in the cell
 * @param answered those of them who answered
 */
public record PropensityCell(List<String> levels, long invited, long answered) {

    public PropensityCell {
        levels = List.copyOf(levels);
        if (answered < 0 || invited < answered) {
            throw new IllegalArgumentException(answered + " of " + invited + " customers cannot have answered");
        }
    }
}
