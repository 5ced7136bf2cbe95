package org.layerloom.engine.dl4j.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products in pieces, whether or not they pay on this processor, against plain sums. */
class ProductsTest {

  private static final int GAP = 3;

  private final Random random = new Random(9);

  @ParameterizedTest
  @CsvSource({
    "false, false, 70, 300, 130",
    "false, false, 9, 1100, 257",
    "false, false, 1500, 17, 65",
    "true, false, 70, 300, 130",
    "true, false, 129, 50, 1111",
    "true, false, 10, 2000, 83",
    "false, true, 70, 50, 200",
    "false, true, 33, 1030, 100",
    "false, true, 3, 400, 2111",
    "false, true, 300, 5, 97",
    "true, true, 20, 30, 40"
  })
  void piecesAddUpToTheProduct(boolean turnA, boolean turnB, int m, int n, int k) {
    Pieces pieces = Pieces.of(turnA, turnB, m, n, k);
    assertThat(pieces.isWhole(m, n, k)).as("in one piece").isEqualTo(turnA && turnB);
    for (float keep : new float[] {0, 1}) {
      float[] a = numbers((turnA ? k : m) * ((turnA ? m : k) + GAP));
      float[] b = numbers((turnB ? n : k) * ((turnB ? k : n) + GAP));
      float[] c = numbers(m * (n + GAP));
      double[] exact = exact(turnA, turnB, m, n, k, a, b, keep, c);
      try (FloatPointer first = new FloatPointer(a);
          FloatPointer second = new FloatPointer(b);
          FloatPointer result = new FloatPointer(c)) {
        Products.multiply(
            pieces,
            turnA,
            turnB,
            m,
            n,
            k,
            0.3f,
            first,
            (turnA ? m : k) + GAP,
            second,
            (turnB ? k : n) + GAP,
            keep,
            result,
            n + GAP);
        assertThat(first.position() + second.position() + result.position()).isZero();
        result.get(c);
      }
      for (int i = 0; i < c.length; i++) {
        assertThat((double) c[i]).as("number %s", i).isCloseTo(exact[i], within(2e-4));
      }
    }
  }

  /** Beyond these limits OpenBLAS would work on copies of each piece. */
  @Test
  void piecesAreSmallEnoughToBeMultipliedWhereTheyLie() {
    for (int i = 0; i < 20_000; i++) {
      int m = 1 + random.nextInt(random.nextBoolean() ? 40 : 3000);
      int n = 1 + random.nextInt(random.nextBoolean() ? 40 : 3000);
      int k = 1 + random.nextInt(random.nextBoolean() ? 40 : 3000);
      boolean turnB = random.nextBoolean();
      Pieces pieces = Pieces.of(!turnB && random.nextBoolean(), turnB, m, n, k);
      assertThat(pieces.rows()).isPositive();
      assertThat(pieces.columns()).isPositive();
      assertThat(pieces.depth()).isPositive();
      if (turnB && pieces.isWhole(m, n, k)) {
        continue; // Too short a sum to gain anything.
      }
      long size = (long) pieces.rows() * pieces.columns() * pieces.depth();
      assertThat(size).as("%s of %s x %s x %s", pieces, m, n, k).isLessThanOrEqualTo(1_000_000);
      if (turnB) {
        assertThat(pieces.rows() * pieces.columns()).as("%s", pieces).isLessThanOrEqualTo(1_200);
        assertThat(pieces.depth()).isGreaterThanOrEqualTo(32);
      }
    }
  }

  @Test
  void aProcessorIsMeasuredOnce() {
    boolean first = CuttingPays.here();

    assertThat(CuttingPays.here()).isEqualTo(first);
    for (int again = 0; again < 5; again++) {
      assertThat(CuttingPays.measure()).as("measured again").isEqualTo(first);
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }

  private static double[] exact(
      boolean turnA,
      boolean turnB,
      int m,
      int n,
      int k,
      float[] a,
      float[] b,
      float keep,
      float[] c) {
    int strideA = (turnA ? m : k) + GAP;
    int strideB = (turnB ? k : n) + GAP;
    double[] exact = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      exact[i] = c[i];
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          float left = a[turnA ? l * strideA + i : i * strideA + l];
          sum += (double) left * b[turnB ? j * strideB + l : l * strideB + j];
        }
        int at = i * (n + GAP) + j;
        exact[at] = 0.3f * sum + keep * c[at];
      }
    }
    return exact;
  }
}
