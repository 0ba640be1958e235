package io.levier.common.config;

/**
 * A key some reader of the configuration asks for: what the reference of the keys is made of.
 *
 * @param file kind of file it stands in, relative to the configuration directory
 * @param path dotted path in the file; {@code <name>} stands for a name the user chooses
 * @param kind what its value must be
 * @param standard the value it has when it is left out, empty when it must be given or means nothing then
 */
public record ConfigKey(String file, String path, String kind, String standard) {}
