package dev.kassa.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers what is no HTTP, and of which not even the address is known, so that no dialect can speak for itself. Only programs
 * send that, and they read JSON; a page of the server's own would tell them nothing.
 */
@Component
class Unreadable implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String JSON_API = "application/vnd.api+json";

    /** After the server's own, and so nearer to what failed: it reports first, and the other then finds nothing left to say. */
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean isAnswered = response.getContentWritten() > 0 || !response.setErrorReported();
            if (response.getStatus() < 400 || isAnswered) {
                return;
            }
            boolean jsonApi =
                    String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(JSON_API);
            String body = jsonApi ? asJsonApi(response.getStatus()) : asOperation(response.getStatus());
            try {
                response.setContentType(jsonApi ? JSON_API : "application/json");
                response.setCharacterEncoding(jsonApi ? null : StandardCharsets.UTF_8.name());
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("Nobody waits for an answer any more", gone);
            }
        }

        private static String asOperation(int status) {
            return """
                    {"ResponseStatus":{"ErrorCode":"%s","Message":"%s","Errors":[]}}""".formatted(word(status), sentence(status));
        }

        private static String asJsonApi(int status) {
            return """
                    {"errors":[{"status":"%d","code":"BAD_REQUEST","title":"%s","detail":"%s"}]}""".formatted(status, word(status), sentence(status));
        }

        private static String word(int status) {
            return status < 500 ? "BadRequest" : "InternalError";
        }

        private static String sentence(int status) {
            return status < 500 ? "The request could not be read as HTTP." : "Something went wrong on our side.";
        }
    }
}
