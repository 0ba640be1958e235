package io.levier.common.table;

/** How close a column is to a person; it decides where the column may live and what is erased. */
public enum Privacy {
    /** Nothing personal. */
    PLAIN,
    /** A key of the source system that leads to a person. */
    LINK,
    /** A name, an address, an e-mail, a phone number, a birth date. */
    DIRECT,
    /** Words a person wrote: they may contain anything. */
    TEXT
}
