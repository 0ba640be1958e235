package io.levier.jobs.generate.rows;

import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import java.util.function.Consumer;

/**
 * What fills a table: owners by number, each with rows of its own. Rows come in the order of their keys when owners are
 * asked in order, so a table can be written by any number of readers that each take a stretch of owners.
 */
public interface RowSource {
    /** How many owners there are, counted from 0. */
    long owners(Scale scale);

    /** How many owners one file holds at most: fixed by the scale, so that files do not depend on the machine. */
    long ownersPerFile();

    /** The rows of an owner, in order. Each is new and belongs to the reader, who may change it. */
    void rows(Company company, long owner, Consumer<Cells> out);
}
