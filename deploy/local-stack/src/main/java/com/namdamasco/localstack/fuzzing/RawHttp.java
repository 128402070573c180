package com.namdamasco.localstack.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 byte by byte: no client library lets through what a fuzzer wants to say. A connection for each request. */
public final class RawHttp {

    private final URI service;
    private final InetAddress source;
    private final int timeoutMillis;

    public RawHttp(URI service, int timeoutMillis) {
        this(service, null, timeoutMillis);
    }

    /** @param source the address that the service sees; on Linux any of 127.0.0.0/8, null: whichever */
    public RawHttp(URI service, InetAddress source, int timeoutMillis) {
        this.service = service;
        this.source = source;
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * What came back.
     *
     * @param status 0 when the service hung up without an answer
     */
    public record Answer(int status, String contentType, String body) {}

    /** @throws java.net.SocketTimeoutException when the answer takes too long */
    public Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            request.write(body);
        }
        try (Socket socket = new Socket()) {
            if (source != null) {
                socket.bind(new InetSocketAddress(source, 0));
            }
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), timeoutMillis);
            socket.setSoTimeout(timeoutMillis);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.toByteArray());
                out.flush();
            } catch (SocketException refusedEarly) {
                // The answer was given before all of the body was read; it may still be there.
            }
            return parse(readAll(socket));
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            // What came until then counts.
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return new Answer(0, "", text);
        }
        String type = "";
        for (String line : text.substring(0, end).split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                type = line.substring("content-type:".length()).strip();
            }
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), type, text.substring(end + 4));
    }
}
