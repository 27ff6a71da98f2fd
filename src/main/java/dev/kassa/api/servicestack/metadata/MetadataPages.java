package dev.kassa.api.servicestack.metadata;

import dev.kassa.access.Demo;
import dev.kassa.access.Limits;
import dev.kassa.api.servicestack.Shape;
import dev.kassa.audit.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the pages. */
@Component
class MetadataPages {

    private static final int MOST_SUGGESTIONS = 5;

    /** The operation that most callers come for. */
    private static final String FIRST = "StripeV1CreateCheckout";

    private final Catalog catalog;
    private final Printers printers;
    private final Samples samples;
    private final Demo demo;
    private final Limits limits;
    private final boolean sandbox;

    MetadataPages(
            Catalog catalog,
            Printers printers,
            Samples samples,
            Demo demo,
            Limits limits,
            @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.catalog = catalog;
        this.printers = printers;
        this.samples = samples;
        this.demo = demo;
        this.limits = limits;
        this.sandbox = sandbox;
    }

    ModelAndView index(String baseUrl) {
        return page("index", "/metadata?")
                .addObject("groups", catalog.bySubject())
                .addObject("count", catalog.all().size())
                .addObject("printers", printers.all())
                .addObject("limits", limits)
                .addObject("baseUrl", baseUrl)
                .addObject("firstCall", catalog.find(FIRST).map(samples::curl).orElse(""))
                .addObject("errorSample", Pretty.of(Shape.refusal().sample()));
    }

    /** @param trial what was tried; null for nothing yet */
    ModelAndView operation(Entry entry, Printer printer, @Nullable Trial trial, @Nullable Answered answered) {
        String here = "/json/metadata?op=" + entry.name() + "&";
        return page("operation", here)
                .addAllObjects(Map.of(
                        "entry", entry,
                        "roles",
                                entry.signature().roles().stream()
                                        .sorted()
                                        .map(Role::word)
                                        .toList(),
                        "tables", Tables.of(entry),
                        "outcomes", Outcome.of(entry),
                        "samples", samples,
                        "printers", printers.all(),
                        "printer", printer,
                        "source", printers.print(printer, Selection.of(entry)),
                        "trial", trial == null ? Trial.sample(entry, samples) : trial))
                .addObject("answered", answered)
                .addObject("headers", headers(entry))
                .addObject("none", Map.of())
                .addObject("demoKey", samples.demoKey(entry).orElse(null))
                .addObject("frame", frame(here, "&lang=" + printer.language()));
    }

    /** What an operation reads in the head of a request, and the ends of the keys of the messages that explain it. */
    private static Map<String, String> headers(Entry entry) {
        var headers = new LinkedHashMap<String, String>();
        if (!entry.signature().roles().isEmpty()) {
            headers.put("x-api-key", "key");
        }
        if (entry.signature().writes()) {
            headers.put("Idempotency-Key", "repeat");
        }
        headers.put("x-language", "language");
        return headers;
    }

    /** For a name that no operation has. */
    ModelAndView lost(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Entry> alike = catalog.all().stream()
                .filter(entry -> words(entry.name()).anyMatch(wanted::contains))
                .limit(MOST_SUGGESTIONS)
                .toList();
        ModelAndView page = page("lost", "/metadata?").addObject("alike", alike);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static Stream<String> words(String name) {
        return Stream.of(Source.snake(name).split("_")).filter(word -> word.length() > 3);
    }

    private ModelAndView page(String name, String here) {
        return new ModelAndView("metadata/" + name)
                .addObject("demo", demo.where(sandbox))
                .addObject("frame", frame(here, ""));
    }

    private Frame frame(String here, String more) {
        return new Frame(sandbox, here + "lang=sv" + more, here + "lang=en" + more);
    }
}
