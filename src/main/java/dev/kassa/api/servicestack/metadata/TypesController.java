package dev.kassa.api.servicestack.metadata;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The classes as plain files, at the addresses where ServiceStack's tools look for them. */
@Controller
class TypesController {

    private final Catalog catalog;
    private final Printers printers;

    TypesController(Catalog catalog, Printers printers) {
        this.catalog = catalog;
        this.printers = printers;
    }

    @GetMapping("/types")
    RedirectView index() {
        return new RedirectView("/metadata#classes");
    }

    /**
     * @param language one of {@link Printers}
     * @param names the operations to print, all if left out
     * @return the source; 404 with a sentence if there is nothing to print
     */
    @GetMapping("/types/{language}")
    ResponseEntity<byte[]> source(
            @PathVariable String language,
            @RequestParam(name = "IncludeTypes", required = false) @Nullable String names) {
        Selection selection = Selection.of(catalog, names);
        if (selection.entries().isEmpty()) {
            return lost("There are no operations of these names. /metadata lists all.");
        }
        return printers.find(language)
                .map(printer -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, printer.mediaType())
                        .body(printers.print(printer, selection).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> lost("Classes are printed as mjs, typescript, python, csharp and java."));
    }

    private static ResponseEntity<byte[]> lost(String sentence) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
