package dev.kassa.api.servicestack.metadata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends what was typed into a page's form to the operation, and shows what it said.
 *
 * <p>There is no token against forged forms, because nothing here can be forged: no cookie or session has any say, and the only
 * power a call has is the key that is typed with it. A foreign page that sends this form can do no more than it could by sending
 * to the operation itself.
 */
@Controller
class TryController {

    private final Catalog catalog;
    private final Printers printers;
    private final MetadataPages pages;
    private final OwnDoor door;

    TryController(Catalog catalog, Printers printers, MetadataPages pages, OwnDoor door) {
        this.catalog = catalog;
        this.printers = printers;
        this.pages = pages;
        this.door = door;
    }

    @PostMapping("/json/metadata")
    ModelAndView send(
            @RequestParam String op,
            @RequestParam(defaultValue = "") List<String> lang,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Locale locale) {
        Optional<Entry> found = catalog.find(op);
        if (found.isEmpty()) {
            return pages.lost(op);
        }
        Entry entry = found.get();
        Answered answered =
                Answered.of(door.knock(Trial.call(entry, form, locale.getLanguage(), request.getRemoteAddr())));
        return pages.operation(entry, printers.choose(lang), Trial.again(entry, form), answered);
    }
}
