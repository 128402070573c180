package com.namdamasco.assistant.model;

import com.namdamasco.assistant.cost.DailyBudget;
import dev.langchain4j.data.message.ImageContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Whose turn the models are asked for, and what is left of its time. Begun by the turn, read by the chat model. */
@RequestScoped
public class CurrentTurn {

    @Inject
    ModelLimits limits;

    @Inject
    DailyBudget dailyBudget;

    private String conversationId = "";
    private String lastMessageId = "";
    private Deadline deadline;
    private DailyBudget.State budget;
    private List<ImageContent> pictures = List.of();

    /** @param sinceFirstAttempt how long ago the turn was begun for the first time */
    public void begin(String conversationId, String lastMessageId, Duration sinceFirstAttempt) {
        this.conversationId = conversationId;
        this.lastMessageId = lastMessageId;
        this.deadline = Deadline.in(limits.turnBudget().minus(sinceFirstAttempt), System::nanoTime);
    }

    /** What the customer sent to look at; goes with the customer's words to models that see. */
    public void show(List<ImageContent> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    public String conversationId() {
        return conversationId;
    }

    public String lastMessageId() {
        return lastMessageId;
    }

    List<ImageContent> pictures() {
        return pictures;
    }

    /** As it was when the turn first asked: a turn that has begun is finished. */
    public DailyBudget.State budget() {
        if (budget == null) {
            budget = dailyBudget.state();
        }
        return budget;
    }

    Deadline deadline() {
        if (deadline == null) {
            deadline = Deadline.in(limits.turnBudget(), System::nanoTime);
        }
        return deadline;
    }
}
