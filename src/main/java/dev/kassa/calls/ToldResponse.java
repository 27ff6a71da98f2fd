package dev.kassa.calls;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** An answer whose body is noted as somebody writes it. */
class ToldResponse extends HttpServletResponseWrapper {

    private final Capture capture = new Capture();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean leftToContainer;

    ToldResponse(HttpServletResponse response) {
        super(response);
    }

    Capture capture() {
        return capture;
    }

    /** Whether the container was asked to answer with its page of errors, which comes when all filters are done. */
    boolean isLeftToContainer() {
        return leftToContainer;
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToContainer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToContainer = true;
        super.sendError(status, message);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Tee(super.getOutputStream(), capture);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        super.flushBuffer();
    }

    void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        capture.forget();
    }

    @Override
    public void reset() {
        super.reset();
        capture.forget();
    }

    private static class Tee extends ServletOutputStream {

        private final ServletOutputStream sink;
        private final Capture capture;

        Tee(ServletOutputStream sink, Capture capture) {
            this.sink = sink;
            this.capture = capture;
        }

        @Override
        public void write(int single) throws IOException {
            sink.write(single);
            capture.add(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sink.write(bytes, offset, length);
            capture.add(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            sink.flush();
        }

        @Override
        public void close() throws IOException {
            sink.close();
        }

        @Override
        public boolean isReady() {
            return sink.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            sink.setWriteListener(listener);
        }
    }
}
