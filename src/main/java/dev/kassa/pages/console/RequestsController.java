package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.calls.Call;
import dev.kassa.calls.Calls;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.Purpose;
import dev.kassa.pages.console.Replaying.Obstacle;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What programs asked in the last month, and one request with both its bodies. */
@Controller
@RequestMapping("/requests")
class RequestsController {

    private static final int ROWS = 50;

    private final Calls calls;
    private final Companies companies;
    private final ListQueries queries;
    private final RequestView view;
    private final Replaying replaying;
    private final OneTimeForms forms;

    RequestsController(
            Calls calls,
            Companies companies,
            ListQueries queries,
            RequestView view,
            Replaying replaying,
            OneTimeForms forms) {
        this.calls = calls;
        this.companies = companies;
        this.queries = queries;
        this.view = view;
        this.replaying = replaying;
        this.forms = forms;
    }

    @GetMapping
    String index(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
        Company own = Optional.ofNullable(actor.companyId())
                .flatMap(companies::findById)
                .orElse(null);
        RequestQuery query = RequestQuery.read(parameters, own, queries, actor);
        ZoneId zone = zone(query.company());
        List<Call> found = calls.page(query.filter(zone), actor, ROWS + 1);
        List<Call> shown = found.subList(0, Math.min(ROWS, found.size()));
        List<Company> all = actor.isSuperadmin() ? companies.findAllByOrderByName() : List.of();
        model.addAttribute("query", query);
        model.addAttribute("companies", all);
        model.addAttribute("rows", rows(shown, zone, all));
        model.addAttribute("statuses", RequestQuery.STATUSES);
        choices(query.company(), model);
        model.addAttribute(
                "newest", query.before() == null ? null : query.from(null).path());
        model.addAttribute(
                "older",
                found.size() > ROWS ? query.from(shown.getLast().place()).path() : null);
        return "console/requests";
    }

    @HxRequest
    @GetMapping
    String indexInPlace(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
        return index(parameters, actor, model) + " :: list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        Call call = calls.find(id, actor).orElseThrow(NotFound::new);
        Company company = call.companyId() == null
                ? null
                : companies.findById(call.companyId()).orElse(null);
        view.show(call, company, zone(company), model);
        Obstacle obstacle = replaying.obstacle(call, actor);
        model.addAttribute("obstacle", obstacle);
        if (obstacle == null) {
            forms.offer(Binding.of(Purpose.REPLAY, id), actor, model);
        }
        Optional.ofNullable(call.repeats())
                .flatMap(before -> calls.find(before, actor))
                .ifPresent(before -> view.compare(before, zone(company), model));
        return "console/request";
    }

    private void choices(@Nullable Company company, Model model) {
        model.addAttribute("operations", company == null ? List.of() : calls.operations(company.id()));
        model.addAttribute("keys", company == null ? Map.of() : calls.keys(company.id()));
    }

    private static List<RequestRow> rows(List<Call> calls, ZoneId zone, List<Company> all) {
        Map<UUID, Company> owners = all.stream().collect(Collectors.toMap(Company::id, Function.identity()));
        return calls.stream()
                .map(call -> {
                    Company owner = call.companyId() == null ? null : owners.get(call.companyId());
                    return RequestRow.of(call, zone, owner == null ? null : owner.name());
                })
                .toList();
    }

    private static ZoneId zone(@Nullable Company company) {
        return company == null ? AuditController.ZONE : company.zoneId();
    }
}
