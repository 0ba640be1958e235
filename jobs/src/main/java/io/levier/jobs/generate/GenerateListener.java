package io.levier.jobs.generate;

/** Hears what has been written, table by table, on the thread that generates. */
public interface GenerateListener {
    void written(WrittenTable table);
}
