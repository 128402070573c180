package com.namdamasco.resilience.rig;

import com.namdamasco.benchmarks.turn.SampleShop;
import com.namdamasco.localstack.Await;
import com.namdamasco.localstack.FreePort;
import com.namdamasco.localstack.InstantEmbeddings;
import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.PackagedService;
import com.namdamasco.localstack.Service;
import com.namdamasco.localstack.SharedClasses;
import com.namdamasco.resilience.rig.Delivery.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The three services as packaged, with PostgreSQL (fsync on), Kafka, and the outside played. Any part can be killed and started
 * again on its port; {@link #proxy proxies} stand in between. Lent by {@link Rigs}; a run leaves it with all parts up and the
 * proxies mended, and uses conversations of its own.
 */
public final class Rig implements AutoCloseable {

    /** The services of a rig, in the order of a message's way. */
    public static final List<Service> TRIO = List.of(Service.GATEWAY, Service.ASSISTANT, Service.CATALOG);

    private static final int PARTITIONS = 12;
    private static final Duration OFTEN = Duration.ofMillis(10);

    private final LocalStack stack;
    private final Outside outside = new Outside();
    private final InstantEmbeddings embeddings = new InstantEmbeddings(SampleShop::vector);
    private final Map<Link, FaultProxy> proxies = new EnumMap<>(Link.class);
    private final Map<Service, PackagedService> services = new EnumMap<>(Service.class);
    private final RigWiring wiring;
    private final RigSettings settings;
    private final Path folder;
    private final Database database;
    private final Quiet quiet;
    private final AtomicLong conversations = new AtomicLong(1_000);
    private final AtomicLong messages = new AtomicLong(1_000_000);

    /** Up when this returns, after some 15 s. */
    Rig(Path folder, RigSettings settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = settings;
        stack = LocalStack.start(folder);
        stack.kafka().createTopics(PARTITIONS, "nulu.messages", "whatsapp.statuses");
        database = new Database(stack.postgres());
        wiring = new RigWiring(stack, outside, embeddings, proxies, folder);
        int cataloguePort = FreePort.find();
        proxies.put(Link.ASSISTANT_TO_DATABASE, new FaultProxy(stack.postgres().port()));
        proxies.put(Link.CATALOGUE_TO_DATABASE, new FaultProxy(stack.postgres().port()));
        proxies.put(Link.ASSISTANT_TO_CATALOGUE, new FaultProxy(cataloguePort));
        proxies.put(Link.ASSISTANT_TO_WHATSAPP, new FaultProxy(outside.url().getPort()));
        for (Service service : TRIO) {
            services.put(
                    service,
                    another(
                            service,
                            service.label(),
                            Map.of(),
                            service == Service.CATALOG ? cataloguePort : FreePort.find()));
        }
        try {
            CompletableFuture.allOf(services.values().stream()
                            .map(service -> CompletableFuture.runAsync(service::start))
                            .toArray(CompletableFuture[]::new))
                    .join();
            SampleShop.fill(service(Service.CATALOG).url(), secret("CATALOG_SERVICE_TOKEN"));
        } catch (RuntimeException | IOException | InterruptedException e) {
            close();
            throw e;
        }
        quiet = new Quiet(database, stack.kafka(), service(Service.GATEWAY));
    }

    /**
     * A further instance of a service, beside the rig's own and on the same database and broker. Not started; whoever asked for
     * it closes it.
     *
     * @param name of its log
     * @param variables added to those that the rig's own has
     */
    public PackagedService another(Service service, String name, Map<String, String> variables) {
        return another(service, name, variables, FreePort.find());
    }

    private PackagedService another(Service service, String name, Map<String, String> variables, int port) {
        Map<String, String> environment = wiring.environment(service);
        environment.putAll(settings.of(service));
        environment.putAll(variables);
        return new PackagedService(
                service.module(),
                port,
                environment,
                folder.resolve("logs").resolve(name + ".log"),
                Stream.concat(settings.jvmOptions().stream(), SharedClasses.of(service.module()).stream())
                        .toList());
    }

    /** CATALOG, ASSISTANT or GATEWAY: {@code kill()} is kill -9, {@code start()} brings it back and waits until it is ready. */
    public PackagedService service(Service service) {
        return services.get(service);
    }

    /** Database and broker: each can be stopped, killed and started again. */
    public LocalStack stack() {
        return stack;
    }

    public Outside outside() {
        return outside;
    }

    public Database database() {
        return database;
    }

    public FaultProxy proxy(Link link) {
        return proxies.get(link);
    }

    /** Nulu's webhook, at the gateway. */
    public Webhooks webhooks() {
        return webhooks(service(Service.GATEWAY));
    }

    /** Nulu's webhook, at another gateway of the same secrets. */
    public Webhooks webhooks(PackagedService gateway) {
        return new Webhooks(gateway.port(), secret("SUPPORT_BOARD_WEBHOOK_SECRET"), outside.nulu());
    }

    /** Meta's webhook, at the gateway. */
    public Statuses statuses() {
        return statuses(service(Service.GATEWAY));
    }

    /** Meta's webhook, at another gateway of the same secrets. */
    public Statuses statuses(PackagedService gateway) {
        return new Statuses(gateway.port(), secret("WHATSAPP_APP_SECRET"));
    }

    /** The assistant's own interface for people. */
    public Operator operator() {
        return operator(service(Service.ASSISTANT));
    }

    /** That of another assistant. */
    public Operator operator(PackagedService assistant) {
        return new Operator(assistant, secret("ASSISTANT_SERVICE_TOKEN"));
    }

    /** By the name of its variable, e.g. ASSISTANT_SERVICE_TOKEN. */
    public String secret(String name) {
        return wiring.secret(name);
    }

    /** A conversation in which nothing has been said. */
    public long newConversation() {
        return conversations.incrementAndGet();
    }

    /** The next message of a conversation, a question with a mark of its own; not sent yet. */
    public Message question(long conversation) {
        long id = messages.incrementAndGet();
        return new Message(id, conversation, Question.text(id));
    }

    /** The first questions of so many new conversations; not sent yet. */
    public List<Message> questions(int many) {
        return Stream.generate(() -> question(newConversation())).limit(many).toList();
    }

    /**
     * Waits until the assistant has taken in a message of the conversation, asking so often that whoever called is there before
     * the answer.
     */
    public void awaitInInbox(long conversation, Duration atMost) {
        String arrived = "select count(*) from assistant.inbox where conversation_id = '" + conversation + "'";
        Await.until(
                atMost,
                OFTEN,
                () -> database.count(arrived) > 0,
                () -> "no message of conversation " + conversation + " in the inbox after " + atMost.toSeconds()
                        + " s");
    }

    /** How many of these customers have got a message, whatever it says. */
    public long answered(List<Delivery> ledger) {
        return ledger.stream()
                .filter(delivery -> !outside.whatsApp()
                        .sentTo(delivery.message().conversation())
                        .isEmpty())
                .count();
    }

    /** Waits until all of these customers have got a message. @return whether that came within the time */
    public boolean awaitAnswers(List<Delivery> ledger, Duration atMost) {
        return Await.met(atMost, () -> answered(ledger) == ledger.size());
    }

    /**
     * Waits until nothing is under way: spool, topics, inbox and outbox hold nothing that waits. What it costs to wait is in the
     * services' settings, the lease and the time after which a send is lost.
     *
     * @return whether that came within the time
     */
    public boolean comesToRest(Duration atMost) throws InterruptedException {
        return quiet.within(atMost);
    }

    /** Waits until all that the gateway acknowledged has been taken in by the assistant: spool and topics hold nothing. */
    public boolean hasTakenAllIn(Duration atMost) throws InterruptedException {
        return quiet.takenInWithin(atMost);
    }

    /** Logs of all parts, and their data. */
    public Path folder() {
        return folder;
    }

    RigSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        TRIO.stream().map(services::get).filter(service -> service != null).forEach(PackagedService::close);
        if (quiet != null) {
            quiet.close();
        }
        new ArrayList<>(proxies.values()).forEach(FaultProxy::close);
        stack.close();
        outside.close();
        embeddings.close();
    }
}
