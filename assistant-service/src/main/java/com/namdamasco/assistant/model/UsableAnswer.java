package com.namdamasco.assistant.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be used of a model's answer. Pure. */
final class UsableAnswer {

    private static final Pattern UP_TO_LAST_SENTENCE = Pattern.compile("(?s).*(?:[.!?…](?=\\s|$)|\\n)");

    private UsableAnswer() {}

    /**
     * @param toolsOffered whether the model had tools to call
     * @throws MalformedAnswerException when nothing is left to use
     */
    static AiMessage of(AiMessage answer, FinishReason finish, boolean toolsOffered) {
        if (answer == null) {
            throw new MalformedAnswerException("no message");
        }
        if (answer.hasToolExecutionRequests() && toolsOffered) {
            return answer;
        }
        String text = answer.text() == null ? "" : answer.text().strip();
        if (text.isEmpty()) {
            throw new MalformedAnswerException(
                    answer.hasToolExecutionRequests()
                            ? "tool calls that it was not offered"
                            : "neither text nor calls");
        }
        if (finish == FinishReason.LENGTH) {
            return AiMessage.from(upToLastSentence(text));
        }
        return answer.hasToolExecutionRequests()
                ? answer.toBuilder().toolExecutionRequests(List.of()).build()
                : answer;
    }

    /** An answer that ran into its bound ends in the middle of a word, or of a figure. */
    private static String upToLastSentence(String text) {
        Matcher whole = UP_TO_LAST_SENTENCE.matcher(text);
        if (!whole.lookingAt()) {
            throw new MalformedAnswerException("less than a sentence");
        }
        return whole.group().strip();
    }
}
