package dev.kassa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.fuzz.Call.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends many calls that are wrong in one way or another, and looks at what comes of each: an answer in the door's own shape that
 * tells nothing of our insides, and not a row of what was refused. {@code kassa.fuzz.seed} and {@code kassa.fuzz.count} choose
 * the calls; a call depends on its own seed alone, so that one that fails is made again by its seed and a count of 1.
 */
public final class Fuzz {

    private static final Logger log = LoggerFactory.getLogger(Fuzz.class);

    private static final long SEED = Long.getLong("kassa.fuzz.seed", 1);
    private static final int COUNT = Integer.getInteger("kassa.fuzz.count", 800);
    private static final int ENOUGH = 10;
    private static final int CALLS_PER_WARNING = 100;
    private static final int LONGEST_MS = 10_000;

    /** Words that only somebody who looks at our code or our database should ever read. */
    private static final Pattern INSIDES = Pattern.compile(
            "dev\\.kassa|\\bjavax?\\.(lang|util|sql|io|time|net)|jakarta\\.|org\\.(spring|apache|mariadb)"
                    + "|tools\\.jackson|com\\.(stripe|zaxxer|fasterxml)|\\bat [\\w.$]+\\([\\w.:]*\\)|StackTrace"
                    + "|SQLState|SQLException|HikariPool|Duplicate entry|Data too long|Incorrect string value|Caused by");

    private final Wire wire;
    private final Tables tables;
    private final BiFunction<Call, Reply, Optional<String>> manner;

    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /**
     * @param jdbc as who may count the rows of a database that nobody else uses
     * @param manner what is wrong with an answer by the rules of the door, if anything
     */
    public Fuzz(int port, JdbcClient jdbc, BiFunction<Call, Reply, Optional<String>> manner) {
        this.wire = new Wire(port);
        this.tables = new Tables(jdbc);
        this.manner = manner;
    }

    /** Fails with the first calls that were answered wrongly. */
    public void play(Function<Dice, Call> calls) throws IOException {
        try (LogEar ear = new LogEar()) {
            Map<String, Long> rows = tables.count();
            for (long seed = SEED; seed < SEED + COUNT && complaints.size() < ENOUGH; seed++) {
                rows = play(seed, calls.apply(new Dice(seed)), rows);
            }
            log.info("Answers to calls from seed {} on: {}", SEED, statuses);
            assertThat(complaints).isEmpty();
            assertThat(ear.errors()).as("what was logged as an error").isEmpty();
            assertThat(ear.warnings())
                    .as("what was logged as a warning")
                    .hasSizeLessThan(10 + COUNT / CALLS_PER_WARNING);
        }
    }

    /** @return the rows that are to be there before the next call */
    private Map<String, Long> play(long seed, Call call, Map<String, Long> before) throws IOException {
        long start = System.nanoTime();
        Reply reply = sent(call);
        long millis = (System.nanoTime() - start) / 1_000_000;
        statuses.merge(reply.status(), 1, Integer::sum);
        Map<String, Long> after = tables.count();
        Optional<String> complaint = complaint(call, reply)
                .or(() -> reply.isGood() || after.equals(before)
                        ? Optional.empty()
                        : Optional.of("rows were left: " + difference(before, after)))
                .or(() -> millis < LONGEST_MS ? Optional.empty() : Optional.of("it took " + millis + " ms"));
        complaint.ifPresent(why -> complaints.add("\nSeed %d: %s\n%s\n%s".formatted(seed, why, call, reply)));
        return after;
    }

    private static String difference(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(table -> table.getKey() + " " + before.get(table.getKey()) + " became " + table.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Who says more than they were told to send, or less, may be hung up on. */
    private Reply sent(Call call) throws IOException {
        try {
            return wire.send(call);
        } catch (IOException hungUp) {
            if (call.frame() == Frame.TOO_SHORT || call.body().length > 1_500_000) {
                return Reply.SILENCE;
            }
            throw new IOException("No answer to " + call, hungUp);
        }
    }

    private Optional<String> complaint(Call call, Reply reply) {
        if (reply.status() == 0) {
            return call.frame() == Frame.TOO_SHORT || call.body().length > 1_500_000
                    ? Optional.empty()
                    : Optional.of("there was no answer");
        }
        var inside = INSIDES.matcher(reply.body());
        if (inside.find()) {
            return Optional.of("it tells of our insides: " + inside.group());
        }
        if (!reply.isGood() && (reply.status() < 400 || reply.status() >= 500)) {
            return Optional.of("its status is " + reply.status());
        }
        return manner.apply(call, reply);
    }
}
