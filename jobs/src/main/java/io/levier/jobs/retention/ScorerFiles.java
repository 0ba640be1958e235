package io.levier.jobs.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.problem.BrokenContract;

/** Models as files: plain numbers, which any later version can read. */
final class ScorerFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A field only files of trees have. */
    private static final String TREES = "trees";

    private ScorerFiles() {}

    static String toJson(Record model) {
        try {
            return JSON.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model of plain records can be written", e);
        }
    }

    /**
     * The model of a file.
     *
     * @param place where it stands, for messages
     * @throws BrokenContract when it cannot be read
     */
    static ChurnScorer read(String text, String place) {
        try {
            JsonNode file = JSON.readTree(text);
            return file.has(TREES)
                    ? new TreeScorer(JSON.treeToValue(file, TreeFile.class))
                    : JSON.treeToValue(file, ChampionModel.class);
        } catch (JsonProcessingException e) {
            throw new BrokenContract(
                    "the churn model in " + place + " cannot be read: " + e.getOriginalMessage(),
                    "train it again: levier train-churn --force");
        }
    }
}
