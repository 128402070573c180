package com.namdamasco.resilience.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultProxyTest {

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = new FaultProxy(echo.getLocalPort());
        ProxiedConnection.daemon("echo", this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = echo.accept();
                ProxiedConnection.daemon("echo", () -> answer(client));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private static void answer(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // so is its echo
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesOn() throws IOException {
        try (Socket client = connect()) {
            assertThat(said(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void cutsWhatIsThereAndWhatComesUntilItIsMended() throws IOException {
        try (Socket before = connect()) {
            said(before, 1);

            proxy.cut();

            assertThat(before.getInputStream().read()).isEqualTo(-1);
            try (Socket meanwhile = connect()) {
                assertThat(meanwhile.getInputStream().read()).isEqualTo(-1);
            }
            proxy.mend();
            try (Socket after = connect()) {
                assertThat(said(after, 9)).isEqualTo(9);
            }
        }
    }

    @Test
    void resets() throws IOException {
        try (Socket client = connect()) {
            said(client, 1);

            proxy.reset();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void holdsBackWhileItIsFrozen() throws IOException {
        try (Socket client = connect()) {
            said(client, 1);
            proxy.freeze();
            client.setSoTimeout(200);

            assertThatThrownBy(() -> said(client, 2)).isInstanceOf(SocketTimeoutException.class);

            proxy.mend();
            client.setSoTimeout(5_000);
            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void delaysEachWay() throws IOException {
        try (Socket client = connect()) {
            said(client, 1);
            proxy.delay(Duration.ofMillis(100));
            long begun = System.nanoTime();

            said(client, 2);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int said(Socket client, int octet) throws IOException {
        client.getOutputStream().write(octet);
        return client.getInputStream().read();
    }
}
