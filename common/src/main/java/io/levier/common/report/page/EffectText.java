package io.levier.common.report.page;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.words.Words;

/** What the coefficient of a driver means in a sentence. It says what goes together, never what brings what about. */
final class EffectText {
    private final Edition edition;
    private final Words words;

    EffectText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    String sentence(Driver driver) {
        Effect effect = driver.effect();
        String shifted = edition.score().shifted(effect.coefficient());
        String interval = edition.bracket(effect.interval(), edition.score().unit());
        if (driver.kind() == Driver.Kind.RATED) {
            return words.phrase("effect.rated")
                    .with("driver", words.quote(driver.label()))
                    .with("shifted", shifted)
                    .with("interval", interval)
                    .text();
        }
        return words.phrase("effect.operational")
                .with("driver", words.quote(driver.label()))
                .with("step", driver.step().orElseThrow())
                .with("shifted", shifted)
                .with("interval", interval)
                .text();
    }

    /** What a coefficient counts, for a table: "per scale point", "per day". */
    String per(Driver driver) {
        return driver.step()
                .map(step -> words.phrase("effect.per").with("step", step).text())
                .orElseGet(() -> words.text("effect.per-scale-point"));
    }
}
