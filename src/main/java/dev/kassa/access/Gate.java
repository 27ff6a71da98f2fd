package dev.kassa.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Programs whose address the server itself cannot read are told so in the shape of the dialect that they called. Slashes in the
 * middle of a segment are not the server's business: the firewall behind it turns them away, and each dialect says so.
 */
@Component
class Gate implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String LET_THROUGH = "passthrough";

    private final ObjectProvider<ApiRefusal> refusals;

    Gate(ObjectProvider<ApiRefusal> refusals) {
        this.refusals = refusals;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(LET_THROUGH);
            connector.setEncodedReverseSolidusHandling(LET_THROUGH);
        });
        server.addEngineValves(new Words(refusals));
    }

    private static final class Words extends ValveBase {

        private final ObjectProvider<ApiRefusal> refusals;

        private Words(ObjectProvider<ApiRefusal> refusals) {
            super(true);
            this.refusals = refusals;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Optional<ApiRefusal> dialect = response.isErrorReportRequired() ? dialect(request) : Optional.empty();
            if (dialect.isEmpty()) {
                getNext().invoke(request, response);
                return;
            }
            response.setSuspended(false);
            dialect.get().unreadable(request, response);
            response.setErrorReported();
        }

        private Optional<ApiRefusal> dialect(HttpServletRequest request) {
            if (request.getRequestURI() == null) {
                return Optional.empty(); // the first line was none
            }
            try {
                return refusals.orderedStream()
                        .filter(dialect -> dialect.answers(request))
                        .findFirst();
            } catch (IllegalArgumentException unreadable) { // not even its first segment
                return Optional.empty();
            }
        }
    }
}
