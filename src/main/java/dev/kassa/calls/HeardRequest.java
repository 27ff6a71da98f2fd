package dev.kassa.calls;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is noted as somebody reads it. */
class HeardRequest extends HttpServletRequestWrapper {

    private final Capture capture = new Capture();
    private @Nullable ServletInputStream stream;

    HeardRequest(HttpServletRequest request) {
        super(request);
    }

    Capture capture() {
        return capture;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Tee(super.getInputStream(), capture);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String charset = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), charset == null ? StandardCharsets.UTF_8.name() : charset));
    }

    private static class Tee extends ServletInputStream {

        private final ServletInputStream source;
        private final Capture capture;

        Tee(ServletInputStream source, Capture capture) {
            this.source = source;
            this.capture = capture;
        }

        @Override
        public int read() throws IOException {
            int single = source.read();
            if (single >= 0) {
                capture.add(single);
            }
            return single;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = source.read(bytes, offset, length);
            if (count > 0) {
                capture.add(bytes, offset, count);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
