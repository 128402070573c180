package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import com.namdamasco.localstack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bodies that are too large, never end, or come behind a header that was refused already. */
@QuarkusTest
@TestProfile(Profiles.KeyAndSignature.class)
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "false"),
        restrictToAnnotatedClass = true)
class BodyRefusalTest extends NothingPublished {

    @ParameterizedTest
    @ValueSource(ints = {Profiles.SMALL_BODY_LIMIT + 1, 300_000, 20_000_000})
    void an_oversized_body_of_known_length_is_413(int size) {
        HttpResponse<String> answer = nulu.send(nulu.request().POST(BodyPublishers.ofByteArray(new byte[size])));

        assertThat(Problems.detail(answer, 413, "too-large")).contains(String.valueOf(Profiles.SMALL_BODY_LIMIT));
        assertThat(answer.headers().firstValue("Connection"))
                .as("whose body is not read to its end may not send the next request behind it")
                .hasValue("close");
    }

    @ParameterizedTest
    @ValueSource(ints = {Profiles.SMALL_BODY_LIMIT + 1, 300_000})
    void an_oversized_chunked_body_is_413(int size) {
        HttpResponse<String> answer = nulu.send(
                nulu.request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]))));

        assertThat(Problems.detail(answer, 413, "too-large")).contains(String.valueOf(Profiles.SMALL_BODY_LIMIT));
    }

    @Test
    void a_body_that_never_ends_is_hung_up_on() throws IOException {
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/sb-webhook HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));

            await().atMost(Duration.ofSeconds(10)).until(() -> !accepts(out, chunk));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/sb-webhook", "POST /nada", "PUT /api/sb-webhook"})
    void the_body_of_what_is_refused_for_its_header_is_not_in_the_way_of_the_next_request(String refused)
            throws IOException {
        String body = "a".repeat(200_000);
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            OutputStream out = socket.getOutputStream();
            out.write((refused + " HTTP/1.1\r\nHost: gateway\r\nContent-Type: text/plain\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write("GET /api/health/live HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 ")).hasSize(3);
            assertThat(answers).startsWith("HTTP/1.1 4").contains("HTTP/1.1 200");
        }
    }

    private static boolean accepts(OutputStream out, byte[] chunk) {
        try {
            out.write(chunk);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
