package dev.kassa.api.servicestack.metadata;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Tells which version answers. */
@Component
class ApiVersionQuery implements Operation<ApiVersionQuery.Request> {

    /** What an editor has compiled has no number. */
    private static final String UNKNOWN = "unknown";

    record Request() {}

    record ApiVersionQueryResponse(
            @Description(value = "The version.", sample = "\"1.0.0\"")
            String version,

            @Description("When it was built.") @Nullable Instant buildTime) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "ApiVersionQuery", Request.class, ApiVersionQueryResponse.class, Route.of("GET", "/version"))
            .says("Tells which version answers.");

    private final ApiVersionQueryResponse version;

    ApiVersionQuery(ObjectProvider<BuildProperties> builds) {
        BuildProperties build = builds.getIfAvailable();
        String number = build == null ? null : build.getVersion();
        this.version =
                new ApiVersionQueryResponse(number == null ? UNKNOWN : number, build == null ? null : build.getTime());
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ApiVersionQueryResponse answer(Request request, Caller caller) {
        return version;
    }
}
