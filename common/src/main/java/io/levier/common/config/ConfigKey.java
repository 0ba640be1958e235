package io.levier.common.config;

/**
 * A key some reader of the configuration asks for: what the reference of the keys is made of, and what a mistyped one is
 * compared with.
 *
 * @param file kind of file it stands in, relative to the configuration directory
 * @param path dotted path in the file; {@code <name>} stands for a name the user chooses
 * @param kind what its value must be
 * @param standard the value it has when it is left out, {@link #REQUIRED} when it must be given, empty when it means
 *     nothing then
 * @param meaning what it decides, numbers with their unit
 */
public record ConfigKey(String file, String path, String kind, String standard, String meaning) {
    /** What stands for the default of a key that has none. */
    public static final String REQUIRED = "required";
}
