package com.namdamasco.assistant.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.assistant.Chat;
import com.namdamasco.assistant.Contract;
import com.namdamasco.assistant.Shop;
import com.namdamasco.assistant.scenario.Scenario.Round;
import com.namdamasco.localstack.PackagedService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static com.namdamasco.assistant.Shop.BOUND;
import static org.awaitility.Awaitility.await;

/** One scenario being played, in a conversation of its own. */
final class Play {
    private final Scenario scenario;
    private final Shop shop;
    private final PackagedService catalogue;
    private final String customer;
    private final Chat chat;
    private final Seen seen;

    private ArrayNode answers = Contract.JSON.createArrayNode();
    private boolean forEver;
    private int thinking;
    private boolean catalogueStopped;
    private String lastMessageId;
    private String lastWords;

    /** @param customer a first name that no other conversation has: by it the model's calls are told apart */
    Play(Scenario scenario, Shop shop, PackagedService catalogue, String customer) {
        this.scenario = scenario;
        this.shop = shop;
        this.catalogue = catalogue;
        this.customer = customer;
        this.chat = shop.open(scenario.channel(), customer + " Pérez");
        this.seen = new Seen(shop, chat, customer);
    }

    /** @throws AssertionError when something that must be so is not */
    void run() {
        try {
            scenario.given().forEach(step -> step.on(this));
            scenario.rounds().forEach(this::round);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(scenario + "\n" + e.getMessage() + "\n" + seen.story(), e);
        } finally {
            leaveAsFound();
        }
    }

    /** What all conversations share. */
    private void leaveAsFound() {
        unspend();
        if (catalogueStopped) {
            startCatalogue();
        }
    }

    private void round(Round round) {
        seen.begin();
        round.when().forEach(step -> step.on(this));
        tellModel();
        await().atMost(BOUND.multipliedBy(2)).untilAsserted(() -> check(round));
        chat.settle();
        check(round);
    }

    private void check(Round round) {
        round.then().forEach(step -> step.on(this));
    }

    Chat chat() {
        return chat;
    }

    Seen seen() {
        return seen;
    }

    void modelAnswers(ObjectNode answer, boolean always) {
        if (thinking > 0) {
            answer.put("delayMillis", thinking * 1000);
            thinking = 0;
        }
        answers.add(answer);
        forEver |= always;
    }

    /** Before its next answer. */
    void modelThinks(int seconds) {
        thinking = seconds;
    }

    /** Hands over what was collected, once for all lines that follow each other. */
    void tellModel() {
        if (!answers.isEmpty()) {
            shop.sandbox().scriptOf(customer, answers, forEver);
            answers = Contract.JSON.createArrayNode();
            forEver = false;
        }
    }

    void fault(String target, ObjectNode fault) {
        shop.sandbox().order(target, fault);
    }

    void customerWrites(String text) {
        lastWords = text;
        lastMessageId = chat.customerWrites(text);
    }

    void customerSends(String text, Map<String, String> attachments) {
        lastWords = text;
        lastMessageId = chat.customerSends(text, attachments);
    }

    void lastMessageAgain() {
        chat.customerWrites(lastMessageId, lastWords);
    }

    void writes(String senderId, String text) {
        chat.publish(senderId, text);
    }

    void agentWritesAtNulu(String text) {
        shop.sandbox().agentWritesAtNulu(chat.conversation(), text);
    }

    void agentTakesOverAtNulu() {
        shop.sandbox().agentTakesOverAtNulu(chat.conversation());
    }

    /** As the gateway publishes what WhatsApp tells of the last reply. */
    void whatsAppTells(String status) {
        String replyId = seen.lastReplyId();
        String wamid = "wamid." + replyId;
        ObjectNode told = Contract.read("whatsapp-statuses-event.json")
                .path(status.equals("failed") ? 1 : 0)
                .path("value")
                .deepCopy();
        told.put("id", wamid).put("replyId", replyId).put("status", status);
        shop.topic().send("whatsapp.statuses", wamid, told.toString().getBytes(StandardCharsets.UTF_8));
    }

    void awaitRefusalByNulu() {
        await().atMost(BOUND).until(() -> seen.nuluHasFailed());
    }

    void awaitSend(String state) {
        await().atMost(BOUND).until(() -> seen.sendState().equals(state));
    }

    void awaitThinking() {
        await().atMost(BOUND).until(() -> seen.nuluCalls("get-conversation").size() > 0);
    }

    void awaitReply() {
        await().atMost(BOUND).until(() -> !seen.replies().isEmpty());
    }

    void stopCatalogue() {
        catalogue.stop();
        catalogueStopped = true;
    }

    void startCatalogue() {
        catalogue.start();
        catalogueStopped = false;
    }

    /** For a pause: it began earlier and ends earlier. Nothing else here is as old as that. */
    void timePasses(int minutes) {
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        update conversation_pauses
                           set paused_since = paused_since - :minutes * interval '1 minute',
                               paused_until = paused_until - :minutes * interval '1 minute'
                         where conversation_id = :id
                        """)
                .bind("minutes", minutes)
                .bind("id", chat.id())
                .execute());
    }

    /** Of today's budget, by a conversation that never was. */
    void spend(int dollars) {
        shop.jdbi().useHandle(handle -> handle.createUpdate(
                        """
                        insert into model_call (conversation_id, last_message_id, purpose, provider, model, input_tokens,
                                                cached_tokens, output_tokens, estimated, cost_usd)
                        values (:spender, '1', 'reply', 'openai', 'gpt-4o', 0, 0, 0, false, :usd)
                        """)
                .bind("spender", spender())
                .bind("usd", dollars)
                .execute());
    }

    private void unspend() {
        shop.jdbi().useHandle(handle -> handle.createUpdate("delete from model_call where conversation_id = :spender")
                .bind("spender", spender())
                .execute());
    }

    private String spender() {
        return "spent in the scenario of " + customer;
    }

    void price(String code, String usd) {
        List<JsonNode> entries = Goods.entries(code);
        ArrayNode push = Contract.JSON.createArrayNode();
        entries.forEach(entry -> push.add(((ObjectNode) entry).put("price", usd)));
        shop.push(push);
    }
}
