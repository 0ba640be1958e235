package io.levier.common.problem;

/**
 * One thing that is wrong, for the person who can mend it.
 *
 * @param what the fact with its place and value: file, line, key, column, the value given, the rule it breaks
 * @param wayOut what to do about it, as an instruction
 */
public record Problem(String what, String wayOut) {

    @Override
    public String toString() {
        return what + "\n    → " + wayOut;
    }
}
