package io.levier.jobs.report;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.driver.Warning.Severity;
import io.levier.common.report.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader must know before believing the churn model. */
final class ChurnNotices {
    private static final Pattern LEAK = Pattern.compile("it knows the outcome: (\\S+) \\(AUC ([0-9.]+) alone");

    /** A ranking no better than this is that of a coin. */
    private static final double COIN = 0.5;

    private ChurnNotices() {}

    /** Whether the model sorts unseen customers no better than a coin, as far as the test can tell. */
    static boolean isChance(Cells model) {
        return model.numberOr("auc_lo", COIN) <= COIN;
    }

    static List<Notice> of(Cells model, FeatureLabels labels) {
        List<Notice> notices = new ArrayList<>();
        if (isChance(model)) {
            notices.add(Notice.sentence(Severity.CAUTION, ReportTexts.of("churn.no-better-than-chance")));
        }
        if (model.text("validation").equals("random_folds")) {
            notices.add(Notice.of(Warning.RANDOM_SPLIT));
        }
        for (String warning : model.texts("warnings")) {
            Matcher leak = LEAK.matcher(warning);
            if (leak.find()) {
                notices.add(Notice.about(
                        labels.of(leak.group(1)),
                        Warning.LEAKING_FEATURE,
                        Amount.of("auc", Double.parseDouble(leak.group(2)), Unit.number(3))));
            }
        }
        return notices;
    }
}
