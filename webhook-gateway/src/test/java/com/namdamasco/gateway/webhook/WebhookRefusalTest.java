package com.namdamasco.gateway.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.namdamasco.gateway.Profiles;
import com.namdamasco.gateway.whatsapp.Meta;
import com.namdamasco.localstack.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With both proofs required and a small body limit: every refusal, and after each that nothing was published and it still works. */
@QuarkusTest
@TestProfile(Profiles.KeyAndSignature.class)
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "postgres", value = "false"),
        restrictToAnnotatedClass = true)
class WebhookRefusalTest extends NothingPublished {
    private static final String GENUINE = Nulu.message("1057", "refused").toString();

    static Stream<Arguments> malformed() {
        ObjectNode withoutMessageId = Nulu.message("1057", "refused");
        ((ObjectNode) withoutMessageId.get("data")).remove("message_id");
        ObjectNode withoutFunction = Nulu.message("1057", "refused");
        withoutFunction.remove("function");
        ObjectNode withoutData = Nulu.message("1057", "refused");
        withoutData.remove("data");
        return Stream.of(
                Arguments.of("", "JSON object"),
                Arguments.of("hola", "not valid JSON"),
                Arguments.of("{\"function\":", "not valid JSON"),
                Arguments.of("[]", "JSON object"),
                Arguments.of("null", "JSON object"),
                Arguments.of("\"texto\"", "JSON object"),
                Arguments.of("[".repeat(20_000), "too deep"),
                Arguments.of(GENUINE.replaceFirst("\\{", "{\"key\":\"x\","), "repeated key"),
                Arguments.of(withoutFunction.toString(), "\"function\" is missing"),
                Arguments.of(withoutData.toString(), "data must be an object"),
                Arguments.of(withoutMessageId.toString(), "data.message_id is missing"),
                Arguments.of(GENUINE.replace("\"1057\"", "{}"), "data.conversation_id is not an id"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_cannot_be_understood_is_400(String body, String detail) {
        HttpResponse<String> answer = nulu.send(
                nulu.request().header("X-Sb-Signature", sign("sha256", body)).POST(BodyPublishers.ofString(body)));

        assertThat(Problems.detail(answer, 400, "malformed")).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256=00",
                "sha1=",
                "garbage",
                "sha256=abababababababababababababababababababababababababababababababab"
            })
    void a_wrong_signature_is_401(String signature) {
        HttpResponse<String> answer =
                nulu.send(nulu.request().header("X-Sb-Signature", signature).POST(BodyPublishers.ofString(GENUINE)));

        assertThat(Problems.detail(answer, 401, "unauthenticated")).contains("X-Sb-Signature");
    }

    @Test
    void a_missing_signature_is_401_even_before_the_body_is_parsed() {
        HttpResponse<String> answer = nulu.post("not even JSON");

        assertThat(Problems.detail(answer, 401, "unauthenticated")).contains("X-Sb-Signature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"key\":\"otra\",",
                "\"key\":\"\",",
                "\"key\":null,",
                "\"key\":{},",
                "\"key\":[\"golden-webhook-secret\"],",
                ""
            })
    void a_wrong_key_is_401_in_spite_of_the_signature(String key) {
        String body = GENUINE.replace("\"key\":\"" + Profiles.KEY + "\",", key);

        HttpResponse<String> answer = nulu.send(
                nulu.request().header("X-Sb-Signature", sign("sha1", body)).POST(BodyPublishers.ofString(body)));

        assertThat(Problems.detail(answer, 401, "unauthenticated")).contains("\"key\"");
        assertThat(answer.body()).doesNotContain(Profiles.KEY);
    }

    @Test
    void other_events_need_the_proof_too() {
        String body = "{\"function\":\"message-deleted\",\"key\":\"otra\",\"data\":\"2574\"}";

        HttpResponse<String> answer = nulu.send(
                nulu.request().header("X-Sb-Signature", sign("sha1", body)).POST(BodyPublishers.ofString(body)));

        Problems.detail(answer, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonx",
                "{}"
            })
    void another_media_type_is_415(String type) {
        HttpResponse<String> answer =
                nulu.send(nulu.request().setHeader("Content-Type", type).POST(BodyPublishers.ofString(GENUINE)));

        assertThat(Problems.detail(answer, 415, "unsupported-media-type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void another_method_is_405_and_says_which_is_right(String method) {
        HttpResponse<String> answer = nulu.send(nulu.request().method(method, BodyPublishers.ofString(GENUINE)));

        Problems.detail(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/sb-webhook/otro", "/api/whatsapp-webhook", "/nada", "/api/healthx"})
    void another_path_is_404(String path) {
        HttpResponse<String> answer = nulu.get(path);

        assertThat(Problems.detail(answer, 404, "not-found")).contains("/api/sb-webhook");
    }

    /** Neither WHATSAPP_APP_SECRET nor WHATSAPP_VERIFY_TOKEN is set here. */
    @Test
    void the_door_for_statuses_is_not_there_unless_it_is_configured() {
        Meta meta = new Meta(gateway);

        Problems.detail(meta.post("{\"entry\":[]}", ""), 404, "not-found");
        Problems.detail(meta.handshake("subscribe", "", "1"), 404, "not-found");
    }

    @Test
    void whatever_the_client_accepts_it_gets_json() {
        HttpResponse<String> answer = nulu.send(HttpRequest.newBuilder(gateway.resolve("/api/sb-webhook"))
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("x")));

        Problems.detail(answer, 401, "unauthenticated");
    }
}
