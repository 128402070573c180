package com.namdamasco.gateway.admission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceLimiterTest {
    @Test
    void a_bucket_gives_its_burst_then_its_rate() {
        TokenBucket bucket = new TokenBucket(2, 3, 0);

        assertThat(taken(bucket, 0)).isEqualTo(3);
        assertThat(taken(bucket, TimeUnit.MILLISECONDS.toNanos(499))).isZero();
        assertThat(taken(bucket, TimeUnit.MILLISECONDS.toNanos(501))).isEqualTo(1);
        assertThat(taken(bucket, TimeUnit.HOURS.toNanos(1))).isEqualTo(3);
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_no_more() {
        TokenBucket bucket = new TokenBucket(0.001, 2, 0);

        assertThat(taken(bucket, 0)).isEqualTo(2);
        bucket.giveBack();
        assertThat(taken(bucket, 0)).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            bucket.giveBack();
        }
        assertThat(taken(bucket, 0)).isEqualTo(2);
    }

    @Test
    void an_ipv6_subscriber_is_one_source() throws UnknownHostException {
        assertThat(key("2001:db8:1:2::1"))
                .isEqualTo(key("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("203.0.113.1")).isNotEqualTo(key("203.0.113.2"));
    }

    private static SourceLimiter.Source key(String address) throws UnknownHostException {
        return SourceLimiter.key(InetAddress.getByName(address));
    }

    private static int taken(TokenBucket bucket, long now) {
        int taken = 0;
        while (bucket.take(now)) {
            taken++;
        }
        return taken;
    }
}
