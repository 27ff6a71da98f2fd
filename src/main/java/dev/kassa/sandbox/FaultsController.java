package dev.kassa.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where faults are ordered: as JSON by tests, as a form from the sandbox's page. */
@RestController
@RequestMapping("/sandbox/faults")
@ConditionalOnSandbox
class FaultsController {

    private final SandboxFaults faults;

    FaultsController(SandboxFaults faults) {
        this.faults = faults;
    }

    @GetMapping
    List<Fault> index() {
        return faults.waiting();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Fault>> create(@RequestBody Fault fault) {
        faults.add(fault);
        return ResponseEntity.status(HttpStatus.CREATED).body(faults.waiting());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> createFromPage(
            @RequestParam(defaultValue = "false") boolean clear,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable FaultKind kind,
            @RequestParam(required = false) @Nullable Integer times,
            @RequestParam(required = false) @Nullable Long delayMillis) {
        if (clear) {
            faults.clear();
        } else {
            faults.add(Fault.of(path, method, times, kind, delayMillis));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/sandbox")
                .build();
    }

    @DeleteMapping
    ResponseEntity<Void> destroy() {
        faults.clear();
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, IllegalArgumentException.class})
    ResponseEntity<Map<String, String>> refuse(Exception cause) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(root.getMessage())));
    }
}
