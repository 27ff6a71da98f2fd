package dev.kassa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever comes with one of our own {@link Passes}; of any other it takes no notice. */
class PassFilter extends OncePerRequestFilter {

    private final Passes passes;

    PassFilter(Passes passes) {
        this.passes = passes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        passes.take(request.getHeader(Passes.HEADER)).ifPresent(person -> ApiKeyFilter.letIn(request, person));
        chain.doFilter(request, response);
    }
}
