package com.namdamasco.localstack.up;

import com.namdamasco.localstack.DataDirectoryInUse;
import com.namdamasco.localstack.Deployment;
import com.namdamasco.localstack.DeploymentBuilder;
import com.namdamasco.localstack.Model;
import com.namdamasco.localstack.RepositoryRoot;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The main class of ./deploy/up. Exit status: 0 when all went well, 1 when something did not start or the check failed, 2 for
 * an unknown option.
 */
public final class Up {
    private final long begun = System.nanoTime();
    private final Map<String, String> variables;
    private final Path repository = RepositoryRoot.find();
    private final Path dataDirectory;
    private final Report report;
    private final JsonHttp http = new JsonHttp();

    private Up(Map<String, String> variables, PrintStream out) {
        this.variables = variables;
        String configured = variables.getOrDefault("NAMDAMASCO_DATA", "");
        this.dataDirectory = configured.isBlank()
                ? repository.resolve(".local")
                : Path.of(configured).toAbsolutePath();
        this.report = new Report(out, dataDirectory);
    }

    public static void main(String[] arguments) {
        // Spanish texts come out right whatever the locale of the machine is.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    private static int run(List<String> arguments, PrintStream out) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/up: " + e.getMessage());
            return 2;
        }
        try {
            new Up(System.getenv(), out).run(options);
            return 0;
        } catch (DataDirectoryInUse e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            System.err.println("deploy/up failed: " + e.getMessage());
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.err.println("  because: " + cause);
            }
            return 1;
        }
    }

    private void run(Options options) {
        DeploymentBuilder builder =
                Deployment.persistent(dataDirectory).onUsualPorts().reportingTo(report::step);
        realModel(builder);
        if (options == Options.INFRASTRUCTURE) {
            builder.infrastructureOnly();
        }
        try (Deployment deployment = builder.start()) {
            if (options == Options.INFRASTRUCTURE) {
                Path file = DevelopmentFile.write(dataDirectory, deployment.developmentEnvironment());
                report.infrastructureRunning(deployment, file, sinceBegin());
                awaitEndOfJvm();
                return;
            }
            pushSampleCatalogue(deployment);
            if (options == Options.CHECK) {
                report.readyToCheck(deployment, sinceBegin());
                report.answered(new ReplyCheck(deployment.sandbox().url(), http).run());
            } else {
                report.running(deployment, sinceBegin());
                awaitEndOfJvm();
            }
        }
    }

    private void realModel(DeploymentBuilder builder) {
        String key = variables.getOrDefault("OPENAI_API_KEY", "");
        if (!key.isBlank() && !key.equals("sandbox")) {
            builder.withModel(Model.ofOpenAi(key, variables.getOrDefault("OPENAI_CHAT_MODEL", "gpt-4o-mini")));
        }
    }

    private void pushSampleCatalogue(Deployment deployment) {
        Ingestion ingestion = new SampleCatalogue(repository.resolve("deploy/sample-catalogue"), http)
                .push(deployment.catalog().url(), deployment.secret("RECEIVER_API_KEY"));
        report.catalogue(ingestion);
        if (!ingestion.succeeded() || ingestion.rejected() > 0) {
            throw new IllegalStateException("the push of the sample catalogue ended " + ingestion.status() + " with "
                    + ingestion.rejected() + " rejected entries");
        }
    }

    /** Ctrl-C and SIGTERM end the JVM, whose exit hook stops the deployment. */
    private static void awaitEndOfJvm() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
