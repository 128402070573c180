package com.namdamasco.sandbox.nulu;

import com.namdamasco.sandbox.recording.PlayedCall;
import com.namdamasco.sandbox.recording.Stage;
import com.namdamasco.sandbox.recording.Target;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code POST /nulu/include/api.php}: the Nulu AI API (contract §2). */
@Path("/nulu/include/api.php")
@Produces(MediaType.APPLICATION_JSON)
public class NuluResource {
    private final Map<String, NuluFunction> functions;
    private final NuluConfig config;
    private final Recipients recipients;
    private final Stage stage;

    NuluResource(@All List<NuluFunction> functions, NuluConfig config, Recipients recipients, Stage stage) {
        this.functions = functions.stream().collect(Collectors.toMap(NuluFunction::name, Function.identity()));
        this.config = config;
        this.recipients = recipients;
        this.stage = stage;
    }

    @POST
    public Response call(
            @HeaderParam("Content-Type") String contentType, @Context HttpServerRequest request, String body) {
        NuluForm form = NuluForm.parse(contentType, body);
        PlayedCall call = new PlayedCall(
                Target.NULU,
                form.optional("function"),
                recipients.conversationNamedIn(form),
                body,
                form.fields(),
                (status, code) -> problem("sandbox-fault", "This failure was ordered at the sandbox."));
        return stage.play(call, request, () -> answer(form));
    }

    private Response answer(NuluForm form) {
        try {
            requireToken(form.optional("token"));
            String name = form.required("function");
            NuluFunction function = functions.get(name);
            if (function == null) {
                throw NuluError.unknownFunction(name);
            }
            return Response.ok(body("success", true, "response", function.call(form)))
                    .build();
        } catch (NuluError refused) {
            Object body = refused.status() == 200
                    ? body("success", false, "response", refused.code())
                    : problem(refused.code(), refused.getMessage());
            return Response.status(refused.status()).entity(body).build();
        }
    }

    private void requireToken(String token) {
        byte[] expected = config.apiToken().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))) {
            throw NuluError.invalidToken();
        }
    }

    private static Map<String, Object> problem(String code, String message) {
        Map<String, Object> problem = body("status", "error", "response", code);
        problem.put("message", message);
        return problem;
    }

    private static Map<String, Object> body(String first, Object one, String second, Object two) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(first, one);
        body.put(second, two);
        return body;
    }
}
