package io.levier.jobs.generate.company;

/**
 * A shop. Whoever belongs to it is served by its team, also when buying online.
 *
 * @param index position in {@link Network#STORES}
 */
public record Store(int index, String id, String city, Team team) {}
