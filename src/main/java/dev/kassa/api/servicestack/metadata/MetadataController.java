package dev.kassa.api.servicestack.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages about the operations, at the addresses where BokaMera's stand. */
@Controller
class MetadataController {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,12}");

    private final Catalog catalog;
    private final Printers printers;
    private final MetadataPages pages;
    private final String baseUrl;

    MetadataController(
            Catalog catalog, Printers printers, MetadataPages pages, @Value("${kassa.base-url}") String baseUrl) {
        this.catalog = catalog;
        this.printers = printers;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/metadata")
    ModelAndView index(@RequestParam(required = false) @Nullable String op) {
        return op == null ? pages.index(baseUrl) : new ModelAndView(redirect(op, List.of()));
    }

    /**
     * @param op the operation, in any letter case; an earlier name leads to the present one
     * @param lang the language of the classes; {@code sv} and {@code en} are the page's own, and may stand beside it
     */
    @GetMapping("/json/metadata")
    ModelAndView operation(
            @RequestParam(required = false) @Nullable String op, @RequestParam(defaultValue = "") List<String> lang) {
        if (op == null || op.isBlank()) {
            return new ModelAndView(local("/metadata"));
        }
        Optional<Entry> found = catalog.find(op);
        if (found.isEmpty()) {
            return pages.lost(op);
        }
        Entry entry = found.get();
        return entry.name().equals(op)
                ? pages.operation(entry, printers.choose(lang), null, null)
                : new ModelAndView(redirect(entry.name(), lang));
    }

    /** Only JSON is documented; the other formats have the same members. */
    @GetMapping("/{format:jsonl|jsv|xml|csv}/metadata")
    View otherFormat(@RequestParam(defaultValue = "") String op, @RequestParam(defaultValue = "") List<String> lang) {
        return op.isBlank() ? local("/metadata") : redirect(op, lang);
    }

    private static View redirect(String op, List<String> languages) {
        String address = UriComponentsBuilder.fromPath("/json/metadata")
                .queryParam("op", "{op}")
                .encode()
                .buildAndExpand(op)
                .toUriString();
        return local(languages.stream()
                .filter(language -> LANGUAGE.matcher(language).matches())
                .map(language -> "&lang=" + language)
                .collect(Collectors.joining("", address, "")));
    }

    private static RedirectView local(String address) {
        var view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
