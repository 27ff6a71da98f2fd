package dev.kassa.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands before both providers' APIs and plays the faults that wait in {@link SandboxFaults}. */
@Component
@ConditionalOnSandbox
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FaultFilter extends OncePerRequestFilter implements DisposableBean {

    private static final String APIS = "^/sandbox/(stripe/v1|payson/2\\.0)(/.*)?$";

    private final SandboxFaults faults;
    private final CountDownLatch stopping = new CountDownLatch(1);

    FaultFilter(SandboxFaults faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().matches(APIS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Fault> fault = faults.take(request.getMethod(), request.getServletPath());
        if (fault.isPresent()) {
            play(fault.get(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void play(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (fault.kind()) {
            case REFUSE -> answer(response, 503, "text/html", "<!doctype html><h1>503 Service Unavailable</h1>");
            case DECLINED -> answer(response, 400, "application/json", FaultAnswers.DECLINED);
            case ERROR_500 -> answer(response, 500, "application/json", FaultAnswers.ERROR);
            case LOCK_TIMEOUT -> answer(response, 429, "application/json", FaultAnswers.LOCK);
            case RATE_LIMIT -> {
                response.setHeader("Stripe-Rate-Limited-Reason", "endpoint-rate");
                answer(response, 429, "application/json", FaultAnswers.RATE);
            }
            case TIMEOUT_BEFORE -> {
                hold(fault);
                SandboxServer.cut(request);
            }
            case SLOW -> {
                hold(fault);
                chain.doFilter(request, response);
            }
            case SLOW_WORK -> {
                request.setAttribute(SandboxWork.ATTRIBUTE, (Runnable) () -> hold(fault));
                chain.doFilter(request, response);
            }
            case ERROR_500_KEPT -> {
                request.setAttribute(SandboxWork.ATTRIBUTE, (Runnable) FaultFilter::fail);
                chain.doFilter(request, response);
            }
            case UNGRANTED, LOST_UPDATE -> {
                request.setAttribute(
                        SandboxWork.FATE,
                        fault.kind() == FaultKind.UNGRANTED ? SandboxWork.Fate.UNGRANTED : SandboxWork.Fate.LOST);
                chain.doFilter(request, response);
            }
            case EMPTY, CUT, TIMEOUT_AFTER -> afterEffect(fault, request, response, chain);
        }
    }

    private void afterEffect(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, whole);
        byte[] body = whole.getContentAsByteArray();
        switch (fault.kind()) {
            case EMPTY -> {
                response.setStatus(502);
                response.setContentLength(0);
            }
            case CUT -> {
                response.setContentLength(body.length);
                response.getOutputStream().write(body, 0, body.length / 2);
                response.flushBuffer();
                SandboxServer.cut(request);
            }
            default -> {
                hold(fault);
                SandboxServer.cut(request);
            }
        }
    }

    private void hold(Fault fault) {
        try {
            stopping.await(fault.delayMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail() {
        throw new SandboxWork.Failure();
    }

    private static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        stopping.countDown();
        super.destroy();
    }
}
