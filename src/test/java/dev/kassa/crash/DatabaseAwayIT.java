package dev.kassa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.FreePort;
import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.OwnServer;
import dev.kassa.Reliability;
import dev.kassa.company.Sealing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away, has no room left or no connection to spare while instructions are under way; the process lives on. */
@KassaTest
class DatabaseAwayIT {

    private static final Reliability FOUND = new Reliability("database");

    private static final String NO_DATABASE = "Unclean:";

    /** What a caller may be told when there is no database: a problem of the house, or that there is none. */
    private static final String CLEAN = "[A-Z]\\w+|" + NO_DATABASE + "(CannotCreateTransaction|CannotGetJdbcConnection"
            + "|TransactionSystem|Data\\w*|Transient\\w*|Recoverable\\w*|Uncategorized\\w*)Exception";

    @Autowired
    Sealing sealing;

    @Value("${server.port}")
    int outsidePort;

    private final Random dice = new Random();
    private Outside outside;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        outside = new Outside(outsidePort);
        port = FreePort.pick();
    }

    @AfterAll
    static void write() {
        FOUND.write();
        FOUND.assertTold();
    }

    @Test
    void theDatabaseIsKilledUnderLoadAndComesBack() {
        try (OwnServer server = OwnServer.start()) {
            House house = House.in(server.database(), sealing);
            try (Child child = start(house)) {
                List<Job> jobs = new Crew(outside).ready(child, 2);
                List<CompletableFuture<String>> answers = begin(child, jobs);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(10, 200)));
                server.kill();
                long killed = System.nanoTime();
                server.revive();
                settle("database killed and started again", house, child, jobs, answers, killed);
            }
        }
    }

    @Test
    void thereIsNoRoomLeftInTheDatabase() {
        try (OwnServer server = OwnServer.start(
                "--innodb-file-per-table=0", "--innodb-data-file-path=ibdata1:12M:autoextend:max:48M")) {
            House house = House.in(server.database(), sealing);
            try (Child child = start(house)) {
                List<Job> jobs = new Crew(outside).ready(child, 5);
                fill(house.jdbc());
                long full = System.nanoTime();
                List<CompletableFuture<String>> answers = begin(child, jobs);
                assertThat(answers).map(CompletableFuture::join).anyMatch(answer -> answer.startsWith(NO_DATABASE));
                house.jdbc().sql("drop table ballast").update();
                settle("no room left in the database", house, child, jobs, answers, full);
            }
        }
    }

    @Test
    void fiftyWantTheSameTwoConnections() {
        try (OwnServer server = OwnServer.start()) {
            House house = House.in(server.database(), sealing);
            try (Child child = start(house, "--spring.datasource.hikari.maximum-pool-size=2")) {
                List<Job> jobs = new Crew(outside).ready(child, 2);
                List<Job> harmless = jobs.stream()
                        .filter(job -> job.kind() != Job.Kind.REFUND) // a second call for one is a second refund
                        .toList();
                List<Job> crowd = new ArrayList<>(jobs);
                IntStream.range(jobs.size(), 50).forEach(number -> crowd.add(harmless.get(number % harmless.size())));
                long begun = System.nanoTime();
                List<CompletableFuture<String>> answers = begin(child, crowd);
                answers.forEach(CompletableFuture::join);
                settle("two connections for fifty callers", house, child, jobs, answers, begun);
            }
        }
    }

    private Child start(House house, String... further) {
        return Child.start(port, outsidePort, house.database(), List.of(further));
    }

    private static List<CompletableFuture<String>> begin(Child child, List<Job> jobs) {
        return jobs.stream().map(job -> child.ask(job.errand())).toList();
    }

    /** Writes until there is no room left for a row, and then for a smaller one. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("create table ballast (id int auto_increment primary key, weight varchar(7000) character set ascii)")
                .update();
        for (int weight : List.of(7000, 1000, 100)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            jdbc.sql("insert into ballast (weight) values (repeat('x', ?))")
                                    .param(weight)
                                    .update();
                        }
                    })
                    .rootCause()
                    .hasMessageContaining("is full");
        }
    }

    private void settle(
            String fault,
            House house,
            Child child,
            List<Job> jobs,
            List<CompletableFuture<String>> answers,
            long since) {
        List<String> told = new ArrayList<>();
        answers.forEach(answer -> told.add(answer.join()));
        assertThat(told).allMatch(answer -> answer.matches(CLEAN));
        child.tell("clock " + Aftermath.LONGEST_CALL.toSeconds());
        assertThat(new Aftermath(FOUND, outside, house, child).settle(fault, jobs, since))
                .isEmpty();
    }
}
