package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is said in public: how much of it is about us, how it sounds, and whether it is answered.
 *
 * @param brands ours first
 * @param topics of what is said about us
 */
public record SocialVoices(List<Brand> brands, List<Topic> topics) {

    /**
     * What is said about a brand.
     *
     * @param isOwn whether it is ours
     * @param mentions messages that count: no reposts, no machines, no staff
     * @param share of all messages about any brand, in percent
     * @param sentiment positive less negative messages, in points
     * @param answered within seven days, in percent; of our own only
     * @param replySeconds median time to the answer
     */
    public record Brand(
            Bilingual name,
            boolean isOwn,
            OptionalLong mentions,
            OptionalLong authors,
            Measure share,
            Measure sentiment,
            Measure answered,
            OptionalDouble replySeconds) {}

    /**
     * What is said about us on one topic.
     *
     * @param contribution points of the sentiment of all messages that are of this topic
     */
    public record Topic(Bilingual label, OptionalLong mentions, Measure sentiment, OptionalDouble contribution) {}

    public SocialVoices {
        brands = List.copyOf(brands);
        topics = List.copyOf(topics);
        if (brands.isEmpty()) {
            throw new IllegalArgumentException("no message: give the part as missing, with the reason");
        }
    }
}
