package com.namdamasco.assistant.media;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedAddressTest {

    private static final AllowedAddress NULU = new AllowedAddress(List.of("Nulu.example "), false);

    @ParameterizedTest
    @ValueSource(strings = {"https://nulu.example/uploads/voice.ogg", "http://NULU.example:8080/a b.png?x=1#y"})
    void takesWebAddressesOfTheHostsThatAreNamed(String url) {
        assertThat(NULU.of(url.replace(" ", "%20"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x.png",
                "https://nulu.example.evil.example/x.png",
                "https://nulu.example@evil.example/x.png",
                "https://user:secret@nulu.example/x.png",
                "file:///etc/passwd",
                "ftp://nulu.example/x.png",
                "jar:https://nulu.example/x.jar!/x",
                "//nulu.example/x.png",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost/x",
                "not a url",
                ""
            })
    void takesNothingElse(String url) {
        assertThat(NULU.of(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void callsNothingInsideOurNetworkUnlessToldTo(String address) throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("93.184.216.34");

        assertThat(NULU.mayCall(outside)).isTrue();
        assertThat(NULU.mayCall(outside, InetAddress.getByName(address))).isFalse();
        assertThat(new AllowedAddress(List.of(), true).mayCall(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void tellsVoiceNotesAndPicturesByTheirNames() {
        assertThat(MediaKind.of("1_voice_message.ogg", "x")).isEqualTo(MediaKind.VOICE);
        assertThat(MediaKind.of("foto.JPG", "x")).isEqualTo(MediaKind.PICTURE);
        assertThat(MediaKind.of("archivo", "https://nulu.example/a/foto.webp?x=.pdf"))
                .isEqualTo(MediaKind.PICTURE);
        assertThat(MediaKind.of("factura.pdf", "https://nulu.example/factura.pdf"))
                .isEqualTo(MediaKind.OTHER);
    }
}
