package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 8;

    @Test
    void aCameraReadsWhatWasWritten() throws Exception {
        String link = "https://kassa.example/pay/0c270b0cc670368eb94cd301cb67bcc9?lang=sv";

        assertThat(read(QrCode.of(link))).isEqualTo(link);
    }

    @Test
    void whatNoCodeCanHoldIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Paints the path as a browser would, and reads the picture. */
    private static String read(QrCode code) throws Exception {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z")
                .matcher(code.path())
                .results()
                .forEach(run -> {
                    int x = Integer.parseInt(run.group(1)) * SCALE;
                    int y = Integer.parseInt(run.group(2)) * SCALE;
                    int width = Integer.parseInt(run.group(3)) * SCALE;
                    for (int row = y; row < y + SCALE; row++) {
                        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
                    }
                });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
