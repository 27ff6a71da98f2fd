package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.outbox.Endpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** What tests of the pages about webhooks have in common: a booking system on this machine, and a browser that sets it up. */
abstract class EndpointTests extends ConsoleTests {

    final List<String> received = new CopyOnWriteArrayList<>();
    HttpServer receiver;
    volatile int status = 200;

    @Autowired
    Endpoints endpoints;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes()));
            byte[] answer = "<b>answer</b>".getBytes();
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void removeAll() {
        endpoints.list(ANNA).forEach(endpoint -> endpoints.remove(endpoint.id(), ANNA));
        receiver.stop(0);
    }

    String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks?token=hush";
    }

    /** Sets one up as a browser does and answers its page's address. */
    String create() throws Exception {
        var made = mvc.perform(form(Cast.ANNA, "/endpoints").param("url", url()).param("description", "The bookings"))
                .andReturn()
                .getResponse();
        assertThat(made.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(made.getRedirectedUrl());
    }

    MvcResult press(CastPerson person, String address, String... parameters) throws Exception {
        var request = form(person, address);
        for (int name = 0; name < parameters.length; name += 2) {
            request.param(parameters[name], parameters[name + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    String follow(CastPerson person, MvcResult pressed) throws Exception {
        String next = Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return html(page(person, next).flashAttrs(pressed.getFlashMap()));
    }

    int status(CastPerson person, String address) throws Exception {
        return mvc.perform(page(person, address)).andReturn().getResponse().getStatus();
    }

    int acted(CastPerson person, String address) throws Exception {
        return press(person, address).getResponse().getStatus();
    }
}
