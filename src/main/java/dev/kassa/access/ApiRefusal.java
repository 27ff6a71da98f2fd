package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a JSON door tells a caller that the key is no good: each dialect has a shape of its own, which its room supplies. */
public interface ApiRefusal {

    /** Whether this dialect answers for the request's path. */
    boolean answers(HttpServletRequest request);

    /**
     * Writes the whole answer.
     *
     * @param status the HTTP status
     * @param code the machine's word for it
     * @param message the sentence for it
     */
    void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code, String message)
            throws IOException;
}
