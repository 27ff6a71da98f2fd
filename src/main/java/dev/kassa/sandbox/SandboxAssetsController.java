package dev.kassa.sandbox;

import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The looks and scripts of the sandbox's own pages; none of them comes from Kassa's assets. */
@RestController
@ConditionalOnSandbox
class SandboxAssetsController {

    private static final Map<String, MediaType> FILES = Map.of(
            "sandbox.css", MediaType.valueOf("text/css;charset=utf-8"),
            "frame.js", MediaType.valueOf("text/javascript;charset=utf-8"));

    @GetMapping("/sandbox/assets/{file}")
    ResponseEntity<Resource> show(@PathVariable String file) {
        MediaType type = FILES.get(file);
        return type == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(type).body(new ClassPathResource("sandbox/" + file));
    }
}
