package com.namdamasco.catalog.ingestion;

import com.namdamasco.catalog.problem.RequestProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body on its way from the client, which may hang up or stall: then the platform closes the connection after
 * {@code quarkus.http.read-timeout} without a byte. That is the client's failure (408), unlike one of our own disk.
 */
final class ClientBody extends FilterInputStream {

    ClientBody(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    private static RequestProblem brokenOff() {
        return RequestProblem.timeout("The body did not arrive in time or broke off: nothing was stored.");
    }
}
