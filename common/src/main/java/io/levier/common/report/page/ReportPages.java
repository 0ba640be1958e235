package io.levier.common.report.page;

import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.ReportSet;
import io.levier.common.report.words.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** All pages of a report in one language, by the names of their files: they lie side by side and link to each other. */
public final class ReportPages {
    private ReportPages() {}

    /** File names with the whole text of each, the full report first. */
    public static Map<String, String> render(ReportSet set, Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(DriverReportPage.fileName(language), DriverReportPage.render(set.report(), language));
        Edition edition = Edition.of(set.report(), language);
        pages.put(ManagementPage.fileName(language), ManagementPage.render(edition, set));
        pages.put(FinancePage.fileName(language), FinancePage.render(edition));
        for (OwnerView owner : set.owners()) {
            pages.put(OwnerPage.fileName(owner, language), OwnerPage.render(edition, owner));
        }
        pages.put(CallListPage.fileName(language), CallListPage.render(edition, set.waiting(), set.calls()));
        return pages;
    }
}
