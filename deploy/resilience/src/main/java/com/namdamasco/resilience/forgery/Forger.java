package com.namdamasco.resilience.forgery;

import com.namdamasco.resilience.forgery.Request.Door;
import com.namdamasco.resilience.rig.Delivery.Message;
import com.namdamasco.resilience.rig.Hmac;
import com.namdamasco.resilience.rig.Sent;
import com.namdamasco.resilience.rig.Statuses;
import com.namdamasco.resilience.rig.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * All that someone can try who knows the protocol, old requests and replaced keys, and all but one of the present ones. What is
 * right about each request is really right, so that nothing but its fault can be the reason why it is refused.
 */
final class Forger {

    private static final Hmac SHA256 = Hmac.of("SHA256");
    private static final Hmac SHA1 = Hmac.of("SHA1");

    private final Keys keys;
    private final Keys replaced;
    private final Random random;

    /** @param replaced were valid until yesterday */
    Forger(Keys keys, Keys replaced, Random random) {
        this.keys = keys;
        this.replaced = replaced;
        this.random = random;
    }

    /** A genuine one, for comparison. */
    Request genuine(Message message) {
        byte[] body = Webhooks.body(keys.key(), message);
        return Request.signed("genuine", Door.NULU, SHA256.header(keys.nuluSecret(), body), body);
    }

    /** A genuine one, for comparison. */
    Request genuine(Sent sent, String status) {
        byte[] body = Statuses.body(sent, status);
        return Request.signed("genuine", Door.META, SHA256.header(keys.metaSecret(), body), body);
    }

    /** @param earlier whose signature was seen */
    List<Request> messages(Message message, Message earlier) {
        String genuine = new String(Webhooks.body(keys.key(), message), StandardCharsets.UTF_8);
        List<Request> forged = new ArrayList<>(signatures(
                Door.NULU, genuine, Webhooks.body(keys.key(), earlier), keys.nuluSecret(), replaced.nuluSecret()));
        String field = "\"key\":\"" + keys.key() + "\"";
        forged.add(rightlySigned("no key", genuine.replace(field + ",", "")));
        forged.add(rightlySigned("replaced key", genuine.replace(keys.key(), replaced.key())));
        forged.add(rightlySigned(
                "key in upper case", genuine.replace(keys.key(), keys.key().toUpperCase(Locale.ROOT))));
        forged.add(rightlySigned(
                "key cut off", genuine.replace(keys.key(), keys.key().substring(1))));
        forged.add(rightlySigned("key and more", genuine.replace(keys.key(), keys.key() + " ")));
        forged.add(rightlySigned("key empty", genuine.replace(keys.key(), "")));
        forged.add(rightlySigned("key null", genuine.replace(field, "\"key\":null")));
        forged.add(rightlySigned("key true", genuine.replace(field, "\"key\":true")));
        forged.add(rightlySigned("key in a list", genuine.replace(field, "\"key\":[\"" + keys.key() + "\"]")));
        forged.add(rightlySigned("key elsewhere", genuine.replace(field, "\"Key\":\"" + keys.key() + "\"")));
        return forged;
    }

    private Request rightlySigned(String kind, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Request.signed(kind, Door.NULU, SHA256.header(keys.nuluSecret(), bytes), bytes);
    }

    /** @param earlier a status whose signature was seen */
    List<Request> statuses(Sent sent, String status, String earlier) {
        String genuine = new String(Statuses.body(sent, status), StandardCharsets.UTF_8);
        List<Request> forged = new ArrayList<>(
                signatures(Door.META, genuine, Statuses.body(sent, earlier), keys.metaSecret(), replaced.metaSecret()));
        byte[] body = genuine.getBytes(StandardCharsets.UTF_8);
        forged.add(
                Request.signed("sha1, as Meta's first header", Door.META, SHA1.header(keys.metaSecret(), body), body));
        return forged;
    }

    private List<Request> signatures(Door door, String genuine, byte[] earlier, String secret, String old) {
        byte[] body = genuine.getBytes(StandardCharsets.UTF_8);
        String right = SHA256.header(secret, body);
        String another = SHA256.header(Keys.random().nuluSecret(), body);
        Door other = door == Door.NULU ? Door.META : Door.NULU;
        return List.of(
                new Request("no signature", door, Map.of(), body),
                Request.signed("empty signature", door, "", body),
                Request.signed("scheme alone", door, "sha256=", body),
                Request.signed("no scheme", door, right.substring("sha256=".length()), body),
                Request.signed("unknown scheme", door, Hmac.of("SHA512").header(secret, body), body),
                Request.signed("sha1 under sha256's name", door, "sha256=" + SHA1.hex(secret, body), body),
                Request.signed("another secret", door, another, body),
                Request.signed("replaced secret", door, SHA256.header(old, body), body),
                Request.signed("a blank secret", door, SHA256.header(" ", body), body),
                new Request("the other door's header", door, Map.of(other.header, right), body),
                Request.signed("an earlier body's signature", door, SHA256.header(secret, earlier), body),
                Request.signed("a changed body", door, right, genuine + " "),
                Request.signed("cut off", door, right.substring(0, right.length() - 2), body),
                Request.signed("and more", door, right + "00", body),
                Request.signed("another digit", door, flipped(right), body),
                Request.signed("not hexadecimal", door, right.substring(0, right.length() - 1) + "g", body),
                twice("a right one after a wrong one", door, another, right, body),
                twice("a right one before a wrong one", door, right, another, body));
    }

    private static Request twice(String kind, Door door, String first, String second, byte[] body) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(door.header, first);
        both.put(door.header.toLowerCase(Locale.ROOT), second);
        return new Request(kind, door, both, body);
    }

    private String flipped(String signature) {
        int at = "sha256=".length() + random.nextInt(64);
        char digit = signature.charAt(at) == '0' ? '1' : '0';
        return signature.substring(0, at) + digit + signature.substring(at + 1);
    }
}
