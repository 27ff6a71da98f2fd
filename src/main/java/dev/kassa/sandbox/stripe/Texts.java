package dev.kassa.sandbox.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/** The words and numbers of the payer's pages, in Swedish or English. */
enum Texts {
    SV(Locale.of("sv", "SE")),
    EN(Locale.UK);

    private final Locale locale;
    private final Map<String, String> words;

    Texts(Locale locale) {
        this.locale = locale;
        this.words = read("sandbox/stripe/texts_" + locale.getLanguage() + ".properties");
    }

    /** The session's language; with none, or auto, the browser's. What is not Swedish is English. */
    static Texts of(ObjectNode session, Locale browser) {
        String wanted = session.path("locale").asString("auto");
        String language = wanted.isEmpty() || wanted.equals("auto") ? browser.getLanguage() : wanted;
        return language.startsWith("sv") ? SV : EN;
    }

    Map<String, String> words() {
        return words;
    }

    String language() {
        return locale.getLanguage();
    }

    /** An amount in minor units of a currency with two decimals, which all of the sandbox's have. */
    String money(long minor, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
        return format.format(BigDecimal.valueOf(minor, 2)).replaceFirst("^(-?[A-Z]{3})(?=\\d)", "$1\u00a0");
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = new ClassPathResource(resource).getInputStream();
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
        return Map.copyOf(words);
    }
}
