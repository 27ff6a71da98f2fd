package dev.kassa.provider.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.kassa.provider.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries stripe-java's calls over the JDK's HTTP client. The SDK's own carrier bounds each read but not the whole of a call, and
 * tells the outcome of the last attempt only; here one bound holds for a call with all its attempts, and an attempt that may have
 * been carried out is not forgotten when a later one is turned away.
 */
final class StripeTransport extends HttpClient {

    private final java.net.http.HttpClient http;

    StripeTransport(Duration connectTimeout) {
        this.http = Wire.client(connectTimeout);
    }

    @Override
    public StripeResponse requestWithRetries(StripeRequest request) throws StripeException {
        return new Call(http, request).requestWithRetries(request);
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        return new Call(http, request).request(request);
    }

    /** An earlier attempt of the call may have been carried out, and no later one says whether it was. */
    static final class LostAnswer extends IOException {
        LostAnswer(String message) {
            super(message);
        }
    }

    /** One call: all attempts that the SDK makes at it. When to try again remains the SDK's decision. */
    private static final class Call extends HttpClient {

        /** These are said at the door, before Stripe looks whether it knows the idempotency key. */
        private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 429);

        private final java.net.http.HttpClient http;
        private final long endNanos;
        private boolean maybeDone;

        Call(java.net.http.HttpClient http, StripeRequest request) {
            this.http = http;
            this.endNanos = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(request.options().getReadTimeout());
        }

        @Override
        public StripeResponse request(StripeRequest request) throws ApiConnectionException {
            try {
                StripeResponse response = send(request);
                if (maybeDone && TURNED_AWAY.contains(response.code())) {
                    throw new LostAnswer("turned away after an attempt without a clear answer");
                }
                maybeDone |= response.code() >= 500 || response.code() == 409;
                return response;
            } catch (IOException failure) {
                throw new ApiConnectionException("Stripe did not answer", judged(failure));
            }
        }

        private IOException judged(IOException failure) {
            if (!Wire.neverLeft(failure)) {
                maybeDone = true;
                return failure;
            }
            return maybeDone ? new LostAnswer("not reached after an attempt without a clear answer") : failure;
        }

        private StripeResponse send(StripeRequest request) throws IOException {
            long leftNanos = endNanos - System.nanoTime();
            if (leftNanos <= 0) {
                throw new HttpConnectTimeoutException("no time left to begin");
            }
            var answer = http.sendAsync(translated(request), BodyHandlers.ofString());
            try {
                HttpResponse<String> response = answer.get(leftNanos, TimeUnit.NANOSECONDS);
                return new StripeResponse(
                        response.statusCode(), HttpHeaders.of(response.headers().map()), response.body());
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
            } catch (TimeoutException late) {
                throw new HttpTimeoutException("no answer in time");
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for the answer", stop);
            } finally {
                answer.cancel(true);
            }
        }

        private HttpRequest translated(StripeRequest request) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address(request));
            request.headers().map().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            builder.header("User-Agent", buildUserAgentString(request));
            builder.header("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
            if (request.content() == null) {
                return builder.method(request.method().name(), BodyPublishers.noBody())
                        .build();
            }
            return builder.header("Content-Type", request.content().contentType())
                    .method(
                            request.method().name(),
                            BodyPublishers.ofByteArray(request.content().byteArrayContent()))
                    .build();
        }

        /** The SDK leaves brackets as they are. An address may not have them in its query, and not every server lets it pass. */
        private static URI address(StripeRequest request) {
            return URI.create(request.url().toString().replace("[", "%5B").replace("]", "%5D"));
        }
    }
}
