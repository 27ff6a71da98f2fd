package dev.kassa.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a call over a connection of its own. */
public final class Wire {

    private static final int PATIENCE_MS = 30_000;
    private static final int CHUNK = 1000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    public Reply send(Call call) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                write(call, socket.getOutputStream());
                if (call.frame() == Call.Frame.TOO_SHORT) {
                    socket.shutdownOutput();
                }
                socket.getInputStream().transferTo(answer);
            } catch (IOException hungUp) {
                if (answer.size() == 0) {
                    throw hungUp;
                }
            }
            return Reply.of(answer.toByteArray());
        }
    }

    private static void write(Call call, OutputStream out) throws IOException {
        out.write(call.head());
        switch (call.frame()) {
            case NONE -> {}
            case LENGTH, TOO_SHORT -> out.write(call.body());
            case CHUNKS -> chunks(call.body(), out, "0\r\n\r\n");
            case BAD_CHUNKS -> chunks(call.body(), out, "ZZ\r\n{}\r\n0\r\n\r\n");
        }
        out.flush();
    }

    private static void chunks(byte[] body, OutputStream out, String end) throws IOException {
        for (int at = 0; at < body.length; at += CHUNK) {
            int length = Math.min(CHUNK, body.length - at);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(end.getBytes(StandardCharsets.US_ASCII));
    }
}
