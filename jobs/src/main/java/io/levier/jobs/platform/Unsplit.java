package io.levier.jobs.platform;

import com.beust.jcommander.converters.IParameterSplitter;
import java.util.List;

/** Leaves the value of an option as it is, where the parser would split it at commas. */
public final class Unsplit implements IParameterSplitter {

    @Override
    public List<String> split(String value) {
        return List.of(value);
    }
}
