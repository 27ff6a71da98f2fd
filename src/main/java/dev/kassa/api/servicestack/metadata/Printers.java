package dev.kassa.api.servicestack.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The languages that classes are printed in. */
@Component
class Printers {

    /** As they stand on a page. */
    private static final List<String> ORDER = List.of("mjs", "typescript", "python", "csharp", "java");

    private final List<Printer> printers;
    private final String baseUrl;

    Printers(List<Printer> printers, @Value("${kassa.base-url}") String baseUrl) {
        this.printers = printers.stream()
                .sorted(Comparator.comparing(printer -> ORDER.indexOf(printer.language())))
                .toList();
        this.baseUrl = baseUrl;
    }

    List<Printer> all() {
        return printers;
    }

    Optional<Printer> find(String language) {
        return printers.stream()
                .filter(printer -> printer.language().equalsIgnoreCase(language))
                .findAny();
    }

    /** The first of the languages that is one of these; or else the first of these. */
    Printer choose(List<String> languages) {
        return languages.stream()
                .flatMap(language -> find(language).stream())
                .findFirst()
                .orElse(printers.getFirst());
    }

    String print(Printer printer, Selection selection) {
        String comment = printer.language().equals("python") ? "#" : "//";
        return printer.print(Dtos.of(selection.entries()), selection.options(baseUrl, comment));
    }
}
