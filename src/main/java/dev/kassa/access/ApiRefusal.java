package dev.kassa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How a JSON door turns a caller away before any operation is reached: each dialect has a shape of its own, which its room
 * supplies. Each method writes the whole answer; the headers that belong to it are there already.
 */
public interface ApiRefusal {

    /** What a 401 says of how to come in: the value of {@code WWW-Authenticate}. */
    String CHALLENGE = "Bearer realm=\"kassa\"";

    /** Whether this dialect answers for the request's path. */
    boolean answers(HttpServletRequest request);

    /** Answers 401: the key that was shown is no good. */
    void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers 400: the address cannot be read. */
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers 429: too many calls, for now. */
    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
