package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutPage;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of checkouts, and one of them. */
@Controller
class CheckoutsController {

    private static final int ROWS = 25;
    private static final Pattern LIST = Pattern.compile("https?://[^/?#]+/checkouts\\?([\\w.~%&=+-]{1,1000})");

    private final CheckoutService checkouts;
    private final Companies companies;
    private final ListQueries queries;
    private final CheckoutView view;
    private final Clock clock;

    CheckoutsController(
            CheckoutService checkouts, Companies companies, ListQueries queries, CheckoutView view, Clock clock) {
        this.checkouts = checkouts;
        this.companies = companies;
        this.queries = queries;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/checkouts")
    String index(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
        ListQuery query = queries.read(parameters, actor);
        CheckoutPage page = checkouts.list(query.filter(), query.before(), query.after(), ROWS, actor);
        Map<UUID, Company> owners = owners(actor);
        model.addAttribute("query", query);
        model.addAttribute("companies", actor.isSuperadmin() ? owners.values() : List.of());
        model.addAttribute(
                "chips", Chip.of(query, checkouts.tallies(query.filter().companyId(), actor)));
        model.addAttribute(
                "rows",
                page.checkouts().stream()
                        .map(checkout -> Row.of(
                                checkout, Objects.requireNonNull(owners.get(checkout.companyId())), clock.instant()))
                        .toList());
        model.addAttribute(
                "older", page.older() == null ? null : query.older(page.older()).path());
        model.addAttribute(
                "newer", page.newer() == null ? null : query.newer(page.newer()).path());
        return "console/checkouts";
    }

    @HxRequest
    @GetMapping("/checkouts")
    String indexInPlace(
            @RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model, HtmxResponse htmx) {
        htmx.setPushUrl(queries.read(parameters, actor).path());
        return index(parameters, actor, model) + " :: list";
    }

    @GetMapping("/checkouts/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            Actor actor,
            Locale locale,
            Model model) {
        view.show(checkouts.detail(id, actor), model, locale);
        model.addAttribute("list", list(from));
        return "console/checkout";
    }

    /** The list as it was filtered when the reader left it. Of what a browser says only the query is used, never an address. */
    private static String list(@Nullable String from) {
        Matcher list = LIST.matcher(from == null ? "" : from);
        return list.matches() ? "/checkouts?" + list.group(1) : "/checkouts";
    }

    private Map<UUID, Company> owners(Actor actor) {
        List<Company> all = actor.isSuperadmin()
                ? companies.findAllByOrderByName()
                : Optional.ofNullable(actor.companyId()).flatMap(companies::findById).stream()
                        .toList();
        return all.stream()
                .collect(Collectors.toMap(Company::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
