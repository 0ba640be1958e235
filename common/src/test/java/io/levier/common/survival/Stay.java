package io.levier.common.survival;

/** Customers one by one, the way definitions speak of them; entry −1 is observed from the start. */
record Stay(long entry, long exit, boolean isEvent) {}
