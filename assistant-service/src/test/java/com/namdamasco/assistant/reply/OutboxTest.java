package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.World;
import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.Outbox.Next;
import com.namdamasco.assistant.reply.OutboxBed.Reply;
import com.namdamasco.assistant.takeover.Pauses;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What waits for what, and what follows from a send's end: the outbox on a schema that nobody else empties. */
@QuarkusTest
@QuarkusTestResource(World.class)
class OutboxTest {

    LocalStack stack;

    @Inject
    Pauses pauses;

    @Inject
    Channels channels;

    private OutboxBed bed;
    private Outbox outbox;

    @BeforeEach
    void setUp() {
        bed = new OutboxBed(stack.postgres(), pauses, channels);
        outbox = bed.outbox();
    }

    @Test
    void sendsALongTextInPartsOneAfterTheOther() {
        Reply reply = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));

        OutboundMessage first = started();
        assertThat(outbox.startNext()).isInstanceOf(Next.Nothing.class);
        finish(first, Status.SENT);
        OutboundMessage second = startedReply();
        finish(second, Status.SENT);
        OutboundMessage third = startedReply();
        finish(third, Status.SENT);

        assertThat(List.of(first.part(), second.part(), third.part())).containsExactly(1, 2, 3);
        assertThat(String.join(" ", first.text(), second.text(), third.text()))
                .isEqualTo("Una frase de prueba. ".repeat(120).strip());
        assertThat(bed.states(reply, "reply")).containsExactly("sent", "sent", "sent");
        assertThat(bed.copies(reply)).containsExactly(first.text(), second.text(), third.text());
    }

    @Test
    void stopsBetweenThePartsWhenAHumanTakesOver() {
        Reply reply = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));
        finish(started(), Status.SENT);

        bed.humanTakesOver(reply);

        assertThat(bed.drainReplies()).isEmpty();
        assertThat(bed.states(reply, "reply")).containsExactly("sent", "cancelled", "cancelled");
    }

    @Test
    void stopsBetweenThePartsWhenTheCustomerWritesAgain() {
        Reply reply = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));
        finish(started(), Status.SENT);

        bed.customerWritesAgain(reply);

        assertThat(bed.drainReplies()).isEmpty();
        assertThat(bed.states(reply, "reply")).containsExactly("sent", "cancelled", "cancelled");
        assertThat(bed.answeredState(reply)).as("half of it was said").isEqualTo("answered");
    }

    @Test
    void sendsNoMorePartsAfterOneThatMayNotHaveArrived() {
        Reply reply = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));

        finish(started(), Status.UNKNOWN);

        assertThat(bed.states(reply, "reply")).containsExactly("unknown", "cancelled", "cancelled");
        assertThat(bed.pauseReason(reply)).contains("part of a reply may not have arrived");
    }

    @Test
    void givesTheCustomerToAHumanWhenTheChannelWillNotTakeTheReply() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");

        finish(started(), Status.FAILED);

        assertThat(bed.states(reply, "reply")).containsExactly("failed");
        assertThat(bed.answeredState(reply)).isEqualTo("left_to_human");
        assertThat(bed.pauseReason(reply))
                .hasValueSatisfying(why -> assertThat(why).contains("not delivered"));
    }

    @Test
    void givesUpAfterABoundedNumberOfAttempts() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");

        for (int attempt = 1; attempt <= bed.config().maxAttempts(); attempt++) {
            finish(started(), Status.RETRY);
            bed.timePasses();
        }

        assertThat(bed.states(reply, "reply")).containsExactly("failed");
        assertThat(bed.pauseReason(reply)).isPresent();
    }

    @Test
    void letsAWholeNumberWaitAndThenOneMessageTry() {
        bed.reply("wa", "1065", "58414", "Hola");
        OutboundMessage refused = started();
        finish(refused, Status.SENDER_PARKED);
        bed.reply("wa", "1065", "58415", "Hola");
        bed.reply("wa", "2000", "58416", "Hola");

        assertThat(started().address().from()).as("another number goes on").isEqualTo("2000");
        assertThat(outbox.startNext()).isInstanceOf(Next.Nothing.class);

        bed.timePasses();
        OutboundMessage trying = started();
        assertThat(trying.address().from()).isEqualTo("1065");
        assertThat(outbox.startNext())
                .as("the others wait for what comes of it")
                .isInstanceOf(Next.Nothing.class);

        finish(trying, Status.SENT);
        assertThat(startedReply().address().from()).isEqualTo("1065");
    }

    @Test
    void losesNoReplyHoweverOftenRefusedCredentialsAreTried() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");

        for (int i = 0; i < 3 * bed.config().maxAttempts(); i++) {
            finish(started(), Status.SENDER_PARKED);
            bed.timePasses();
        }

        assertThat(bed.states(reply, "reply")).containsExactly("pending");
        finish(started(), Status.SENT);
        assertThat(bed.states(reply, "reply")).containsExactly("sent");
    }

    @Test
    void waitsLongerEachTimeThatANumberGoesTooFast() {
        bed.reply("wa", "1065", "58414", "Hola");

        for (long expected : List.of(2L, 4L, 8L, 16L)) {
            finish(started(), Status.SENDER_BUSY);
            assertThat(bed.secondsUntilSender()).isCloseTo(expected, within(1L));
            bed.timePasses();
        }
    }

    @Test
    void oneOfSeveralReplicasTriesAfterAWait() throws Exception {
        bed.reply("wa", "1065", "58414", "Hola");
        finish(started(), Status.SENDER_BUSY);
        for (int i = 0; i < 8; i++) {
            bed.reply("wa", "1065", "5841" + i, "Hola");
        }
        bed.timePasses();

        ExecutorService replicas = Executors.newFixedThreadPool(8);
        List<Future<Next>> found = replicas.invokeAll(Collections.nCopies(8, (Callable<Next>) outbox::startNext));
        replicas.shutdown();

        int started = 0;
        for (Future<Next> next : found) {
            started += next.get() instanceof Next.Send ? 1 : 0;
        }
        assertThat(started).isEqualTo(1);
    }

    @Test
    void slowsDownForOneCustomerOnly() {
        bed.reply("wa", "1065", "58414", "Hola");

        for (long expected : List.of(1L, 4L, 16L, 64L)) {
            finish(started(), Status.RECIPIENT_BUSY);
            assertThat(bed.secondsUntilRecipient("58414")).isCloseTo(expected, within(1L));
            bed.reply("wa", "1065", "58415" + expected, "Hola");
            finish(started(), Status.SENT);
            bed.timePasses();
        }
    }

    @Test
    void keepsThePaceOfACustomer() {
        bed.reply("wa", "1065", "58414", "Hola");
        finish(started(), Status.SENT);
        bed.paceLastsLonger();
        bed.reply("wa", "1065", "58414", "Otra");

        assertThat(bed.drainReplies()).isEmpty();
        bed.timePasses();
        assertThat(startedReply().text()).isEqualTo("Otra");
    }

    @Test
    void neverLetsALaterReplyOvertakeOneThatWaits() {
        Reply first = bed.reply("ig", "page", "maria", "primero");
        finish(started(), Status.RETRY);
        bed.replyAgain(first, "segundo");

        assertThat(outbox.startNext()).isInstanceOf(Next.Nothing.class);

        bed.timePasses();
        OutboundMessage next = started();
        assertThat(next.text()).isEqualTo("primero");
        finish(next, Status.SENT);
        assertThat(startedReply().text()).isEqualTo("segundo");
    }

    @Test
    void sendsATemplateInsteadOfTheWholeTextOnceAndPastTheFence() {
        Reply reply = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));
        OutboundMessage refused = started();

        outbox.continueAsTemplate(refused, Delivery.notSent(Status.WINDOW_CLOSED, "closed"), "María");

        OutboundMessage template = startedReply();
        assertThat(template.id()).isEqualTo(refused.id());
        assertThat(template.templateParameter()).isEqualTo("María");
        finish(template, Status.WINDOW_CLOSED);
        assertThat(bed.states(reply, "reply")).containsExactly("failed", "cancelled", "cancelled");
        assertThat(bed.pauseReason(reply)).isPresent();
    }

    @Test
    void doesNotSendWhatHasWaitedTooLong() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");
        bed.hoursPass(1);

        assertThat(outbox.startNext()).isInstanceOf(Next.Expired.class);

        assertThat(bed.states(reply, "reply")).containsExactly("failed");
        assertThat(bed.answeredState(reply)).isEqualTo("left_to_human");
        assertThat(bed.pauseReason(reply))
                .hasValueSatisfying(why -> assertThat(why).contains("expired"));
    }

    @Test
    void answersAnewOnceWhatWaitedSoLongThatItMayBeWrong() {
        Reply reply = bed.reply("wa", "1065", "58414", "Cuesta US$ 189,99.");
        bed.minutesPass(3);

        assertThat(outbox.startNext()).isInstanceOf(Next.Cancelled.class);

        assertThat(bed.states(reply, "reply")).containsExactly("cancelled");
        assertThat(bed.answeredState(reply)).isEqualTo("pending");
        assertThat(bed.isDue(reply)).isTrue();

        bed.answered(reply, "wa", "1065", "58414", "Cuesta US$ 199,99.");
        bed.minutesPass(3);
        assertThat(started().text()).isEqualTo("Cuesta US$ 199,99.");
    }

    @Test
    void answersAllThatWaitsInAConversationAnewAtOnce() {
        Reply first = bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));
        Reply second = bed.replyAgain(first, "Cuesta US$ 189,99.");
        bed.minutesPass(3);

        assertThat(outbox.startNext()).isInstanceOf(Next.Cancelled.class);

        assertThat(bed.states(first, "reply")).containsExactly("cancelled", "cancelled", "cancelled");
        assertThat(bed.states(second, "reply")).containsExactly("cancelled");
        assertThat(bed.answeredState(first)).isEqualTo("pending");
        assertThat(bed.answeredState(second)).isEqualTo("pending");
    }

    @Test
    void triesASenderThatWasHeldWithWhatWaitsAndAnswersTheOthersAnew() {
        bed.reply("wa", "1065", "58414", "Hola");
        finish(started(), Status.SENDER_PARKED);
        Reply other = bed.reply("wa", "1065", "58415", "Hola");
        bed.minutesPass(3);
        bed.timePasses();

        finish(started(), Status.SENT);

        assertThat(bed.drainReplies()).isEmpty();
        assertThat(bed.states(other, "reply")).containsExactly("cancelled");
    }

    @Test
    void sendsAsItIsWhatHandsOverOrHasBegun() {
        bed.handingOver("wa", "1065", "58415", "Te atiende un asesor.");
        bed.minutesPass(3);
        finish(started(), Status.SENT);

        bed.reply("ig", "page", "maria", "Una frase de prueba. ".repeat(120));
        finish(startedReply(), Status.SENT);
        bed.minutesPass(3);
        assertThat(bed.drainReplies()).hasSize(2);
    }

    @Test
    void expiresWhatIsHeldBackToo() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");
        finish(started(), Status.SENDER_STOPPED);
        bed.hoursPass(1);

        assertThat(bed.stale().expireNext()).isPresent();

        assertThat(bed.states(reply, "reply")).containsExactly("failed");
        assertThat(bed.pauseReason(reply)).isPresent();
        assertThat(bed.stale().expireNext()).isEmpty();
    }

    @Test
    void takesASendThatACrashLeftOpenForUnknownUntilItIsKnown() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");
        OutboundMessage open = started();
        assertThat(bed.stale().closeLost()).as("it may still end").isEmpty();

        bed.timePasses();
        assertThat(bed.stale().closeLost()).isPresent();
        assertThat(bed.drainReplies()).isEmpty();
        assertThat(bed.states(reply, "reply")).containsExactly("unknown");

        finish(open, Status.SENT);
        assertThat(bed.states(reply, "reply")).containsExactly("sent");
        assertThat(bed.copies(reply)).containsExactly("Hola");
    }

    @Test
    void handsOverOnceTheLastPartIsSent() {
        Reply reply = bed.handingOver("ig", "page", "maria", "Una frase de prueba. ".repeat(60));

        finish(started(), Status.SENT);
        assertThat(bed.pauseReason(reply)).isEmpty();
        finish(startedReply(), Status.SENT);

        assertThat(bed.pauseReason(reply)).contains("the assistant could not answer");
    }

    @Test
    void leavesACustomersMessageOneReplyOnly() {
        Reply reply = bed.reply("wa", "1065", "58414", "Hola");

        assertThatThrownBy(() -> bed.replyTwice(reply)).isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void mayAnswerAnewAfterAReplyThatCertainlyDidNotArrive() {
        Reply reply = bed.reply("ig", "page", "maria", "Hola");
        finish(started(), Status.FAILED);

        bed.replyTwice(reply);

        assertThat(bed.states(reply, "reply")).containsExactlyInAnyOrder("failed", "pending");
    }

    private OutboundMessage started() {
        Next next = outbox.startNext();
        assertThat(next).isInstanceOf(Next.Send.class);
        return ((Next.Send) next).message();
    }

    /** Past the copies on the dashboard. */
    private OutboundMessage startedReply() {
        OutboundMessage message = started();
        while (message.kind() == OutboundMessage.Kind.DASHBOARD_COPY) {
            finish(message, Status.SENT);
            message = started();
        }
        return message;
    }

    private void finish(OutboundMessage message, Status status) {
        Delivery delivery = status == Status.SENT ? Delivery.sent("id") : Delivery.notSent(status, "ordered " + status);
        outbox.finish(message, delivery, message.kind() == OutboundMessage.Kind.REPLY);
    }
}
