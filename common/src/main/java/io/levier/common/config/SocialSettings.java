package io.levier.common.config;

import java.util.List;

/**
 * How public messages are weighed.
 *
 * @param ownAuthors authors that are the company itself, by their author_id
 * @param queueDays days after which a message is no longer answered
 * @param queueLength messages to answer that are listed at most
 */
public record SocialSettings(List<String> ownAuthors, int queueDays, int queueLength) {

    public SocialSettings {
        ownAuthors = List.copyOf(ownAuthors);
    }
}
