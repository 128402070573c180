package com.namdamasco.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prepared statement as PostgreSQL logged its execution. What the service really sent is taken from there, rather than
 * worked out once more beside it.
 *
 * @param values of $1, $2 and so on as SQL literals, NULL included
 */
record LoggedStatement(String sql, List<String> values) {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [^\\[\\n]*\\[\\d+] (\\w+):  ");
    private static final Pattern EXECUTE = Pattern.compile("(?s)duration: \\S+ ms  execute [^:]+: (.*+)");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    /** The longest statement in a piece of log: the service's workers run short ones meanwhile. */
    static Optional<LoggedStatement> longest(String log) {
        List<String[]> entries = entries(log);
        LoggedStatement longest = null;
        for (int i = 0; i + 1 < entries.size(); i++) {
            Matcher execute = EXECUTE.matcher(entries.get(i)[1]);
            if (execute.matches()
                    && entries.get(i + 1)[0].equals("DETAIL")
                    && (longest == null || execute.group(1).length() > longest.sql.length())) {
                longest = new LoggedStatement(execute.group(1).strip(), values(entries.get(i + 1)[1]));
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Level and text of each; further lines of a text begin with a tab, which goes. */
    private static List<String[]> entries(String log) {
        List<String[]> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(log);
        int textFrom = -1;
        String level = null;
        while (matcher.find()) {
            if (level != null) {
                entries.add(new String[] {level, text(log, textFrom, matcher.start())});
            }
            level = matcher.group(1);
            textFrom = matcher.end();
        }
        if (level != null) {
            entries.add(new String[] {level, text(log, textFrom, log.length())});
        }
        return entries;
    }

    private static String text(String log, int from, int to) {
        return log.substring(from, to).stripTrailing().replace("\n\t", "\n");
    }

    private static List<String> values(String detail) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(detail);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }
}
