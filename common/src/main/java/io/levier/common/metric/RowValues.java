package io.levier.common.metric;

/** A row of a fact table as its metrics see it, for one of the periods it is in. */
public interface RowValues {

    boolean holds(int condition);

    /** A number in steps, zero when the row has none. */
    long number(int number);
}
