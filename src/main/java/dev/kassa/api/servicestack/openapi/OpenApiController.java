package dev.kassa.api.servicestack.openapi;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Serves the document to everybody, also to tools that run in a page of another origin. */
@Controller
class OpenApiController {

    private final byte[] document;

    OpenApiController(OpenApi openApi) {
        this.document = JsonMapper.builder().build().writeValueAsBytes(openApi.document());
    }

    @GetMapping("/metadata/openapi.json")
    ResponseEntity<byte[]> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }
}
