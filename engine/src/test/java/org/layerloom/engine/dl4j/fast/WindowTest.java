package org.layerloom.engine.dl4j.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.junit.jupiter.api.Test;

/** Columns of patches against the definition, number by number. */
class WindowTest {

  private static final float FILLED = 77;
  private final Random random = new Random(5);

  /** Windows of many kinds: small images and large paddings, strides and holes among them. */
  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    while (windows.size() < 400) {
      int[] image = {1 + random.nextInt(3), 1 + random.nextInt(7), 1 + random.nextInt(7)};
      int[] kernel = {1 + random.nextInt(4), 1 + random.nextInt(4)};
      int[] stride = random.nextBoolean() ? new int[] {1, 1} : new int[] {1 + random.nextInt(3), 2};
      int[] dilation = {1 + random.nextInt(2), 1 + random.nextInt(2)};
      int[] padding = {random.nextInt(4), random.nextInt(4)};
      ConvolutionMode mode =
          random.nextInt(3) > 0 ? ConvolutionMode.Same : ConvolutionMode.Truncate;
      Window window = Window.of(image, kernel, stride, dilation, padding, mode);
      if (window.outHeight() > 0 && window.outWidth() > 0) {
        windows.add(window);
      }
    }
    return windows;
  }

  /** What a column holds: told for each row of a patch and each place. */
  private interface Entry {
    /** The place in the image, or -1 beside it. */
    void at(int entry, int pixel);
  }

  private static void each(Window window, Entry entry) {
    int at = 0;
    for (int c = 0; c < window.channels(); c++) {
      for (int ky = 0; ky < window.kernelHeight(); ky++) {
        for (int kx = 0; kx < window.kernelWidth(); kx++) {
          for (int y = 0; y < window.outHeight(); y++) {
            for (int x = 0; x < window.outWidth(); x++) {
              int py = y * window.strideY() - window.top() + ky * window.dilationY();
              int px = x * window.strideX() - window.left() + kx * window.dilationX();
              boolean inside = py >= 0 && py < window.height() && px >= 0 && px < window.width();
              int pixel = (c * window.height() + py) * window.width() + px;
              entry.at(at++, inside ? pixel : -1);
            }
          }
        }
      }
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextInt(1_000); // Whole: sums are exact in any order.
    }
    return numbers;
  }

  @Test
  void patchesAreWrittenAsColumnsAndAddedBack() {
    int inOneCall = 0;
    for (Window window : windows()) {
      int pixels = window.channels() * window.height() * window.width();
      int before = 3;
      float[] image = numbers(before + pixels + 2);
      float[] columns = new float[window.patch() * window.places() + 2];
      Arrays.fill(columns, FILLED);
      float[] wanted = columns.clone();
      each(window, (at, pixel) -> wanted[at] = pixel < 0 ? 0 : image[before + pixel]);

      window.unroll(image, before, columns);

      assertThat(columns).as("%s", window).containsExactly(wanted);

      float[] shares = numbers(columns.length);
      float[] gradient = numbers(image.length);
      float[] sums = gradient.clone();
      each(window, (at, pixel) -> addTo(sums, pixel < 0 ? -1 : before + pixel, shares[at]));

      window.rollBack(shares, gradient, before);

      assertThat(gradient).as("%s", window).containsExactly(sums);
      inOneCall += window.strideY() == 1 && window.outWidth() == window.width() ? 1 : 0;
    }
    assertThat(inOneCall).as("windows that keep their rows").isBetween(50, 350);
  }

  private static void addTo(float[] sums, int at, float share) {
    if (at >= 0) {
      sums[at] += share;
    }
  }
}
