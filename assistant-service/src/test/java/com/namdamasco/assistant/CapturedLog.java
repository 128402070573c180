package com.namdamasco.assistant;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * All that is logged while it is open, down to the last parameter and stack trace; but for the HTTP client of the tests
 * themselves, which looks into the sandbox's records.
 */
public final class CapturedLog extends Handler implements AutoCloseable {

    private static final String HTTP_OF_THE_TESTS = "org.apache.http";

    private final Queue<String> records = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final PatternFormatter formatter = new PatternFormatter("%s");
    private final Level before = root.getLevel();

    /** @param level of all categories that have none of their own */
    public CapturedLog(Level level) {
        setLevel(Level.ALL);
        root.addHandler(this);
        root.setLevel(level);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLoggerName() != null && record.getLoggerName().startsWith(HTTP_OF_THE_TESTS)) {
            return;
        }
        StringWriter written = new StringWriter();
        written.append(record.getLevel().getName()).append(' ');
        written.append(record.getLoggerName()).append(' ');
        written.append(formatter.format(record));
        if (record.getParameters() != null) {
            written.append(' ').append(Arrays.deepToString(record.getParameters()));
        }
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(written));
        }
        records.add(written.toString());
    }

    /** The records that contain a text. */
    public List<String> containing(String text) {
        return records.stream().filter(record -> record.contains(text)).toList();
    }

    public int size() {
        return records.size();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.setLevel(before);
        root.removeHandler(this);
    }
}
