package dev.kassa.api.servicestack;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.OwnBooks;
import dev.kassa.OwnDatabase;
import dev.kassa.fuzz.Fuzz;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of calls of every operation there is, made up from its request record and then spoiled. */
@KassaTest
@Import(OwnBooks.class)
class FuzzIT {

    @Autowired
    List<Operation<?>> operations;

    @Autowired
    OwnDatabase database;

    @Value("${server.port}")
    int port;

    @Test
    void whateverIsSentIsAnsweredWell() throws IOException {
        Outside outside = new Outside(port);
        outside.silenceStripe(); // what providers tell meanwhile would be rows of no call
        outside.silencePayson();

        new Fuzz(port, JdbcClient.create(database.owner()), Manners::complaint).play(new Calls(operations)::call);
    }
}
