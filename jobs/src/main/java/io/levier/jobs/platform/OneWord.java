package io.levier.jobs.platform;

import com.beust.jcommander.IParameterValidator;
import com.beust.jcommander.ParameterException;
import java.util.regex.Pattern;

/** A name that stands in verdicts, logs and metrics as it is. */
public final class OneWord implements IParameterValidator {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:+@-]{1,200}");

    @Override
    public void validate(String option, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new ParameterException(
                    option + " \"" + value + "\" is not one word of letters, digits and . _ : + @ -");
        }
    }
}
