package com.namdamasco.gateway.webhook;

import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.publishing.TopicReader;
import com.namdamasco.localstack.LocalStack;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is refused, under {@link Profiles.KeyAndSignature}: after each of them a genuine webhook is the only one that was
 * ever published.
 */
abstract class NothingPublished {
    LocalStack stack;

    @TestHTTPResource("/")
    URI gateway;

    Nulu nulu;
    private TopicReader topic;

    @BeforeEach
    void open() {
        nulu = new Nulu(gateway);
        topic = new TopicReader(stack.kafka().bootstrapServers(), "nulu.messages");
    }

    @AfterEach
    void only_the_sentinel_was_published() {
        String sentinel = Nulu.message("1057", "sentinel").toString();
        HttpResponse<String> answer = nulu.send(nulu.request()
                .header("X-Sb-Signature", sign("sha256", sentinel))
                .POST(BodyPublishers.ofString(sentinel)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(topic.read())
                .extracting(event -> TopicReader.headers(event).get("ce_id"))
                .containsExactly("sentinel");
        topic.close();
    }

    static String sign(String algorithm, String body) {
        try {
            String name = algorithm.equals("sha1") ? "HmacSHA1" : "HmacSHA256";
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(Profiles.SIGNATURE_SECRET.getBytes(StandardCharsets.UTF_8), name));
            return algorithm + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
