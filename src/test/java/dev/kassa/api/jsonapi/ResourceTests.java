package dev.kassa.api.jsonapi;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.cast.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this dialect share: programs of the cast, and the world outside. */
@KassaTest
abstract class ResourceTests {

    @Value("${server.port}")
    protected int port;

    @Value("${kassa.base-url}")
    protected String baseUrl;

    @Autowired
    protected JdbcClient jdbc;

    protected Program anna;
    protected Program rolf;
    protected Program peter;
    protected Program siri;
    protected Program nobody;
    protected Outside outside;

    @BeforeEach
    void connect() {
        anna = new Program(baseUrl, Cast.ANNA.key());
        rolf = new Program(baseUrl, Cast.ROLF.key());
        peter = new Program(baseUrl, Cast.PETER.key());
        siri = new Program(baseUrl, Cast.SIRI.key());
        nobody = new Program(baseUrl, null);
        outside = new Outside(port);
    }

    @AfterEach
    void asBefore() {
        outside.allAsUsual();
    }
}
