package com.namdamasco.assistant.engine;

import com.namdamasco.assistant.conversation.Claim;
import com.namdamasco.assistant.conversation.Turns.Commit;
import com.namdamasco.assistant.conversation.UnansweredMessage;
import com.namdamasco.assistant.engine.Engine.Without;
import com.namdamasco.assistant.inbox.Reception;
import com.namdamasco.assistant.reply.Delivery.Status;
import com.namdamasco.assistant.reply.ReplySide;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pairs that may collide, with two transactions open at the same time: one is held, the other comes. */
class ConcurrencyTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static EngineDatabase database;
    private static EngineSettings settings;
    private static Engine engine;
    private static ExecutorService threads;
    private Scene scene;

    @BeforeAll
    static void start() {
        database = new EngineDatabase();
        settings = EngineSettings.load();
        engine = new Engine(database, settings, Without.NOTHING);
        threads = Executors.newFixedThreadPool(8);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        database.close();
    }

    @BeforeEach
    void setUp() {
        database.empty();
        scene = new Scene(engine);
    }

    @Test
    void noSendStartsWhileAPauseIsBeingCommittedNorAfterwards() {
        scene.isAnswered();
        database.jdbi().useTransaction(handle -> {
            lock(handle);
            assertThat(inAnotherThread(() -> engine.replies().start()).join().isNothing())
                    .isTrue();
        });

        engine.takeover().pause(scene.conversation);

        assertThat(engine.replies().start().message()).isNull();
        assertThat(scene.stateOfReply()).isEqualTo("cancelled");
    }

    @Test
    void aPauseWaitsForASendThatIsStartingAndVoidsItsRepetition() {
        scene.isAnswered();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ReplySide slow = new ReplySide(database.jdbi(), engine.takeover().pauses(), settings.reply(), () -> {
            looked.countDown();
            reach(goOn);
        });

        CompletableFuture<ReplySide.Start> send = inAnotherThread(slow::start);
        reach(looked);
        CompletableFuture<Void> pause = inAnotherThread(() -> {
            engine.takeover().pause(scene.conversation);
            return null;
        });
        awaitWaiting(1);
        assertThat(pause).isNotDone();
        goOn.countDown();

        pause.join();
        assertThat(send.join().message()).isNotNull();
        engine.replies().finish(send.join().message(), Status.RETRY);
        scene.timePasses(60);
        assertThat(engine.replies().start().message()).isNull();
        assertThat(scene.stateOfReply()).isEqualTo("cancelled");
    }

    @Test
    void aMessageThatComesJustBeforeTheCommitMakesTheDraftVoid() {
        scene.customerWrites();
        scene.timePasses(3);
        Claim claim = scene.claim().orElseThrow();
        List<UnansweredMessage> burst = engine.turns().unanswered(claim);

        List<Object> outcomes = inThisOrder(scene::customerWrites, () -> scene.commit(claim, burst));

        assertThat(outcomes).containsExactly(Reception.TO_BE_ANSWERED, Commit.SUPERSEDED);
        scene.timePasses(3);
        assertThat(engine.turns().unanswered(scene.claim().orElseThrow())).hasSize(2);
    }

    @Test
    void aMessageThatComesJustAfterTheCommitTakesTheReplyBack() {
        scene.customerWrites();
        scene.timePasses(3);
        Claim claim = scene.claim().orElseThrow();
        List<UnansweredMessage> burst = engine.turns().unanswered(claim);

        List<Object> outcomes = inThisOrder(() -> scene.commit(claim, burst), scene::customerWrites);

        assertThat(outcomes).containsExactly(Commit.COMMITTED, Reception.TO_BE_ANSWERED);
        assertThat(engine.replies().start().cancelled()).isNotNull();
        scene.timePasses(3);
        assertThat(engine.turns().unanswered(scene.claim().orElseThrow())).hasSize(2);
    }

    @Test
    void aConversationGivenBackWhileASendWouldStartDoesNotSendWhatTheTakeoverVoided() {
        scene.isAnswered();
        var send = engine.replies().start();
        engine.takeover().pause(scene.conversation);
        engine.replies().finish(send.message(), Status.RETRY);
        scene.timePasses(60);

        List<Object> outcomes = inThisOrder(
                () -> {
                    engine.takeover().resume(scene.conversation);
                    return "resumed";
                },
                () -> Optional.ofNullable(engine.replies().start().message()));

        assertThat(outcomes).containsExactly("resumed", Optional.empty());
        assertThat(engine.replies().start().message()).isNull();
        assertThat(scene.stateOfReply()).isEqualTo("cancelled");
    }

    @Test
    void aConversationIsClaimedByOneOfManyWorkersThatComeAtTheSameMoment() {
        for (int round = 0; round < 200; round++) {
            Scene one = new Scene(engine);
            one.customerWrites();
            one.timePasses(3);
            CyclicBarrier together = new CyclicBarrier(6);

            List<CompletableFuture<Optional<Claim>>> claims = Stream.generate(() -> inAnotherThread(() -> {
                        reach(together);
                        return one.claim();
                    }))
                    .limit(6)
                    .toList();

            assertThat(claims.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                    .hasSize(1)
                    .allSatisfy(claim -> assertThat(claim.conversationId()).isEqualTo(one.conversation));
        }
    }

    /** Both wait for the conversation's lock, and get it in the order in which they came. */
    private List<Object> inThisOrder(Supplier<Object> first, Supplier<Object> second) {
        CompletableFuture<Object> one = new CompletableFuture<>();
        CompletableFuture<Object> other = new CompletableFuture<>();
        database.jdbi().useTransaction(handle -> {
            lock(handle);
            inAnotherThread(first).thenAccept(one::complete);
            awaitWaiting(1);
            CompletableFuture<Object> later = inAnotherThread(second);
            later.thenAccept(other::complete);
            // A sender does not wait: it passes over what is locked. Looked at from outside this transaction, which
            // would be
            // shown the activity of its first look again and again.
            database.jdbi()
                    .useHandle(outside -> await().atMost(BOUND).until(() -> waiting(outside) == 2 || later.isDone()));
        });
        return List.of(one.join(), Objects.requireNonNull(other.join()));
    }

    private void lock(Handle handle) {
        handle.createQuery("select 1 from conversation where conversation_id = :id for update")
                .bind("id", scene.conversation)
                .mapTo(Integer.class)
                .one();
    }

    private static void awaitWaiting(int howMany) {
        database.jdbi().useHandle(handle -> await().atMost(BOUND).until(() -> waiting(handle) == howMany));
    }

    private static int waiting(Handle handle) {
        return handle.createQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .mapTo(Integer.class)
                .one();
    }

    private static <T> CompletableFuture<T> inAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private static void reach(CountDownLatch latch) {
        try {
            assertThat(latch.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void reach(CyclicBarrier barrier) {
        try {
            barrier.await(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
