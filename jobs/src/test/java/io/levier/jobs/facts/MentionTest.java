package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SocialMention;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who speaks of us in public, and who only seems to. */
@OnSpark
class MentionTest {
    private final SparkSession spark;

    MentionTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Thirty messages in a day are no person's; of the ten others the one most people follow is the top tenth. */
    @Test
    void robotsAndInfluencersAreTold() {
        StringBuilder mentions = new StringBuilder("mention_id | author_id | at | platform | text | reach\n");
        for (int i = 0; i < 30; i++) {
            mentions.append("r%02d | robot | 2026-01-05 10:00:00 | x | buy %d | 99999\n".formatted(i, i));
        }
        for (int i = 0; i < 10; i++) {
            mentions.append("m%02d | a%d | 2026-01-06 10:00:00 | x | words %d | %d\n".formatted(i, i, i, 100 - i));
        }
        List<String> told = FactRows.of(spark, "mention")
                .given(SocialMention.TABLE, mentions.toString())
                .given(SocialAuthor.TABLE, """
                    | author_id | followers | as_of      |
                    | a7        | 5000      | 2026-01-01 |
                    | a8        | 9000      | 2026-02-01 |
                    """)
                .show("mention_id", "is_automated", "is_influencer", "known_before");
        assertEquals(40, told.size());
        assertEquals(
                List.of("m07 false true 2026-07-01"),
                told.stream()
                        .filter(row -> row.contains(" true 2026-07-01") && row.startsWith("m"))
                        .toList());
        assertEquals(
                30, told.stream().filter(row -> row.contains(" true false ")).count());
    }

    /** Passed on with a sign, a handle or a link they are the same words; short ones, and those of another month, are not. */
    @Test
    void theSameWordsAgainAreARepost() {
        assertEquals(
                List.of("1 false", "2 true", "3 true", "4 false", "5 false", "6 false", "7 false"),
                FactRows.of(spark, "mention").given(SocialMention.TABLE, """
                    | mention_id | at                  | platform | text                                                     |
                    | 1          | 2026-01-05 10:00:00 | x        | Delivered broken, a week late!                           |
                    | 2          | 2026-01-05 11:00:00 | x        | RT @ana: DELIVERED broken, a week late                   |
                    | 3          | 2026-02-03 11:00:00 | x        | Delivered broken,  a week late https://s.example/1 @shop |
                    | 4          | 2026-03-06 11:00:00 | x        | Delivered broken, a week late!                           |
                    | 5          | 2026-01-05 11:00:00 | facebook | Delivered broken, a week late!                           |
                    | 6          | 2026-01-05 10:00:00 | x        | Great!                                                   |
                    | 7          | 2026-01-05 11:00:00 | x        | Great!                                                   |
                    """).show("mention_id", "is_repost"));
    }

    /** The company's account by the configuration; all that an employee's account writes by the one message that names him. */
    @Test
    void whatTheCompanySaysOfItselfIsItsOwn() {
        assertEquals(
                List.of("1 true", "3 true", "4 false", "5 false"),
                FactRows.of(spark, "mention").given(SocialMention.TABLE, """
                    | mention_id | at                  | platform | author_id | customer_id | text |
                    | 1          | 2026-01-05 10:00:00 | x        | shop      |             | a    |
                    | 2          | 2026-01-05 10:00:00 | x        | clerk     | staff       | b    |
                    | 3          | 2026-01-05 10:00:00 | x        | clerk     |             | c    |
                    | 4          | 2026-01-05 10:00:00 | x        | ana       | ana         | d    |
                    | 5          | 2026-01-05 10:00:00 | x        |           |             | e    |
                    """).show("mention_id", "is_own"));
    }

    /** Where the brand and the word are both there; the same word about another brand is no matter. */
    @Test
    void whatOnlySharesTheNameIsLeftOut() {
        assertEquals(
                List.of("1", "3", "4"),
                FactRows.of(spark, "mention").given(SocialMention.TABLE, """
                    | mention_id | at                  | platform | author_id | brand  | text                |
                    | 1          | 2026-01-05 10:00:00 | x        | ana       | Orange | No network since    |
                    | 2          | 2026-01-05 10:00:00 | x        | bo        | Orange | Fresh orange JUICE! |
                    | 3          | 2026-01-05 10:00:00 | x        | cy        | Apple  | juice               |
                    | 4          | 2026-01-05 10:00:00 | x        | di        | Orange |                     |
                    """).show("mention_id"));
    }
}
