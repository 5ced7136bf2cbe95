package org.layerloom.engine.dl4j.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The fast loops of single precision against the plain ones of double precision. */
class KernelsTest {

  /** Sizes that fill neither tiles nor vector registers. */
  private static final int ROWS = 71;

  private static final int COLUMNS = 131;

  private final Random random = new Random(4);

  @Test
  void theExponentialIsExactToTheLastDigits() {
    float[] x = new float[FastExp.TILE * 3 + 5];
    for (int i = 0; i < x.length; i++) {
      x[i] = -87 + 175f * i / x.length;
    }
    float[] y = x.clone();

    new FastExp().apply(y, y.length);

    for (int i = 0; i < x.length; i++) {
      double exact = Math.exp(x[i]);
      assertThat(Math.abs(y[i] - exact) / exact).as("%s", x[i]).isLessThan(2e-7);
    }
    assertThat(one(0)).isEqualTo(1);
    assertThat(one(Float.NaN)).isNaN();
  }

  private static float one(float x) {
    float[] y = {x};
    new FastExp().apply(y, 1);
    return y[0];
  }

  @Test
  void productsTurnTheirFactorsAndAddUp() {
    for (int turned = 0; turned < 8; turned++) {
      boolean turnA = (turned & 1) > 0;
      boolean turnB = (turned & 2) > 0;
      boolean adding = (turned & 4) > 0;
      agree(
          (kernels, all) -> {
            Rows.Part a = all[0].part(2, 3, turnA ? 7 : 5, turnA ? 5 : 7);
            Rows.Part b = all[1].part(1, 4, turnB ? 6 : 7, turnB ? 7 : 6);
            kernels.product(a, turnA, b, turnB, 0.3, all[2].part(3, 2, 5, 6), adding);
          },
          ROWS,
          ROWS,
          ROWS);
    }
  }

  @Test
  void aProductIsWhatTheFormulaSays() {
    for (DataType precision : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      Rows a = Rows.of(Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}}).castTo(precision));
      Rows b = Rows.of(Nd4j.createFromArray(new double[][] {{5, 6}, {7, 8}}).castTo(precision));
      Rows c = Rows.create(precision, 2, 2);

      Kernels.of(precision).product(a.all(), false, b.all(), true, 2, c.all(), false);

      assertThat(Loops.read(c.array())).containsExactly(34, 46, 78, 106);
    }
  }

  /** So long that they are taken in pieces, the last of them shorter. */
  @Test
  void longProductsAgree() {
    for (boolean adding : new boolean[] {false, true}) {
      agree(
          (k, all) ->
              k.product(
                  all[0].part(0, 3, 1111, 64),
                  true,
                  all[1].part(0, 5, 1111, 62),
                  false,
                  0.01,
                  all[2].part(1, 2, 64, 62),
                  adding),
          1111,
          1111,
          ROWS);
      agree(
          (k, all) ->
              k.product(
                  all[0].part(1, 3, 1110, 64),
                  false,
                  all[1].part(2, 5, 64, 66),
                  false,
                  0.1,
                  all[2].part(1, 2, 1110, 66),
                  adding),
          1111,
          ROWS,
          1111);
    }
  }

  @Test
  void bothFactorsMayBePartsOfOneMatrix() {
    agree(
        (kernels, all) ->
            kernels.product(
                all[0].part(0, 0, 5, 7),
                false,
                all[0].part(9, 3, 7, 6),
                false,
                1,
                all[1].part(1, 1, 5, 6),
                false),
        ROWS,
        ROWS);
  }

  /** Threads of the common pool lose what they hold in a ThreadLocal when they run out of work. */
  @Test
  void aThreadOfThePoolKeepsItsKernels() throws Exception {
    Map<Thread, Kernels> first = new HashMap<>();
    for (int task = 0; task < 200; task++) {
      var done = new CompletableFuture<Map.Entry<Thread, Kernels>>();
      ForkJoinPool.commonPool()
          .execute(
              () -> done.complete(Map.entry(Thread.currentThread(), Kernels.of(DataType.FLOAT))));
      Map.Entry<Thread, Kernels> found = done.get(20, TimeUnit.SECONDS);
      Kernels before = first.putIfAbsent(found.getKey(), found.getValue());
      assertThat(found.getValue()).isNotSameAs(Kernels.of(DataType.FLOAT));
      assertThat(before == null || before == found.getValue()).as("task %s", task).isTrue();
    }
  }

  @Test
  void threadsMayTakePartsOfOneMatrixAtTheSameTime() {
    Rows matrix = Rows.of(Nd4j.linspace(0, 1, 64 * 64).castTo(DataType.FLOAT).reshape(64, 64));
    double[] alone = productsOf(matrix, 0);

    List<double[]> together =
        IntStream.range(0, 8).parallel().mapToObj(i -> productsOf(matrix, i % 2)).toList();

    assertThat(together.get(0)).isEqualTo(alone);
    for (int i = 2; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(together.get(i % 2));
    }
  }

  /** The sum of many products of parts, and of what softmax makes of them. */
  private static double[] productsOf(Rows matrix, int from) {
    Rows sums = Rows.create(DataType.FLOAT, 16, 16);
    Rows weights = Rows.create(DataType.FLOAT, 16, 16);
    int[] seen = new int[16];
    Arrays.fill(seen, 16);
    for (int i = 0; i < 300; i++) {
      Rows.Part a = matrix.part(from + i % 30, 0, 16, 16);
      Rows.Part b = matrix.part(from + (i + 7) % 30, 16, 16, 16);
      Kernels kernels = Kernels.of(DataType.FLOAT);
      kernels.product(a, false, b, true, 1, weights.all(), false);
      kernels.softmax(weights, 0, seen, null);
      kernels.add(sums, weights, sums);
    }
    return Loops.read(sums.array());
  }

  @Test
  void viewsOfAFlatVectorAreReadWhereTheyLie() {
    for (DataType precision : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      var flat = Nd4j.linspace(0, 19, 20).castTo(precision).reshape(20);
      var view = flat.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(6, 12)).reshape(2, 3);
      Rows sums = Rows.create(precision, 1, 3);

      Kernels.of(precision).sum(Rows.of(view), sums);

      assertThat(Loops.read(sums.array())).containsExactly(15, 17, 19);
    }
  }

  @Test
  void sumsAndTablesAgree() {
    agree((k, all) -> k.repeat(all[0], all[1]), 1, ROWS);
    agree((k, all) -> k.sum(all[0], all[1]), ROWS, 1);
    agree((k, all) -> k.add(all[0], all[1], all[2]), ROWS, ROWS, ROWS);
    agree((k, all) -> k.addProduct(all[0], all[1], all[2], all[1]), ROWS, ROWS, ROWS);
    agree((k, all) -> k.multiply(all[0], all[1], all[0], 3, 60), ROWS, ROWS);
    agree((k, all) -> k.addTable(all[0], all[1], all[2]), 80, 40, 80);
    agree((k, all) -> k.sumTables(all[0], all[1]), 80, 40);
    agree((k, all) -> k.clear(all[0], 2, 70), ROWS);
  }

  @Test
  void functionsAndTheirDerivativesAgree() {
    agree((k, all) -> k.gelu(scaled(all[0], 4), all[1], all[2]), ROWS, ROWS, ROWS);
    agree((k, all) -> k.gelu(scaled(all[0], 256), all[0], null), ROWS);
    agree((k, all) -> k.relu(all[0], all[0], all[1]), ROWS, ROWS);
  }

  private static Rows scaled(Rows rows, double factor) {
    rows.array().muli(factor);
    return rows;
  }

  @Test
  void theSlopeOfReluAtZeroIsZero() {
    Rows z = Rows.of(Nd4j.createFromArray(0f, -0f, 1e-40f, -1e-40f));
    Rows slope = Rows.create(DataType.FLOAT, 1, 4);

    new FloatKernels().relu(z, z, slope);

    assertThat(Loops.read(slope.array())).containsExactly(0, 0, 1, 0);
  }

  @Test
  void normalisationAgreesForwardAndBack() {
    agree(
        (k, all) -> k.normalise(all[0], all[1], all[2], 1e-5, all[3], column(all[4]), all[5]),
        ROWS,
        1,
        1,
        ROWS,
        ROWS,
        ROWS);
    agree(
        (k, all) ->
            k.normaliseBack(
                all[0],
                all[1],
                all[2],
                column(all[3]),
                all[4],
                all[5],
                Rows.create(all[0].precision(), all[0].rows(), all[0].columns()),
                all[0]),
        ROWS,
        1,
        ROWS,
        ROWS,
        1,
        1);
  }

  /** All layers of a thread share its kernels: as many numbers need not be as many columns. */
  @Test
  void layersOfSeveralWidthsNormaliseBesideEachOther() {
    for (int[] shape : new int[][] {{8, 3}, {4, 6}, {12, 2}}) {
      double[][] found = new double[2][];
      double[] numbers = random.doubles(24, -1, 1).toArray();
      for (DataType precision : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
        INDArray x = Nd4j.createFromArray(numbers).castTo(precision).reshape(shape[0], shape[1]);
        INDArray ones = Nd4j.ones(precision, 1, shape[1]);
        INDArray byGain = Nd4j.zeros(precision, 1, shape[1]);
        RowNorm norm = new RowNorm(1e-5);
        norm.forward(
            Rows.of(x), Rows.of(ones), Rows.of(ones), Rows.create(precision, shape[0], shape[1]));
        norm.backward(Rows.of(x), Rows.of(byGain), Rows.create(precision, 1, shape[1]));
        found[precision == DataType.FLOAT ? 0 : 1] = Loops.read(byGain);
      }
      assertThat(found[0]).containsExactly(found[1], within(1e-4));
    }
  }

  private static Rows column(Rows rows) {
    return Rows.of(rows.array().reshape('c', rows.length(), 1)).top(rows.rows());
  }

  @ParameterizedTest
  @CsvSource({"1", "32", "512"})
  void softmaxAgreesHoweverFarTheScoresLieApart(double far) {
    int[] seen = new int[ROWS - 1];
    Arrays.setAll(seen, i -> i % COLUMNS);
    boolean[] hidden = {true, false, true};
    agree((k, all) -> k.softmax(scaled(all[0], far), 1, seen, null), ROWS);
    agree((k, all) -> k.softmax(scaled(all[0], far), 1, seen, hidden), ROWS);
    agree((k, all) -> k.softmaxBack(all[0], null, 1, seen, 0.7, all[1]), ROWS, ROWS);
    agree((k, all) -> k.softmaxBack(all[0], all[2], 1, seen, 0.7, all[1]), ROWS, ROWS, ROWS);
  }

  @Test
  void softmaxGivesExactlyNothingToWhatTakesNoPart() {
    for (DataType precision : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      Rows rows = Rows.of(Nd4j.ones(precision, 3, 4).mul(50));

      Kernels.of(precision).softmax(rows, 0, new int[] {2, 4, 1}, new boolean[] {true});

      assertThat(Loops.read(rows.array()))
          .containsExactly(
              new double[] {0, 1, 0, 0, 0, 1 / 3., 1 / 3., 1 / 3., 0, 0, 0, 0}, within(1e-7));
    }
  }

  @Test
  void rowsOfATableAreTakenAndGivenBack() {
    int[] numbers = new int[ROWS];
    Arrays.setAll(numbers, i -> i % 9 - 1);
    agree((k, all) -> k.gather(all[0], numbers, all[1]), 8, ROWS);
    agree((k, all) -> k.scatter(all[0], numbers, all[1]), ROWS, 8);
  }

  @Test
  void dropoutDrawsTheSameInBothPrecisionsAndAsOftenAsAsked() {
    agree((k, all) -> k.dropout(all[0], 1L << 40 | 77, 3000, 0.25), ROWS);
    Rows first = Rows.create(DataType.FLOAT, 500, 400);
    Rows other = Rows.create(DataType.FLOAT, 500, 400);
    Kernels kernels = Kernels.of(DataType.FLOAT);

    kernels.dropout(first, 5, 0, 0.25);
    kernels.dropout(other, 6, 0, 0.25);

    double[] drawn = Loops.read(first.array());
    assertThat(Arrays.stream(drawn).filter(f -> f == 0).count() / 200_000.0)
        .isCloseTo(0.25, within(0.005));
    assertThat(Arrays.stream(drawn).distinct()).hasSize(2);
    double[] drawnOther = Loops.read(other.array());
    long both = 0;
    for (int i = 0; i < drawn.length; i++) {
      both += drawn[i] == 0 && drawnOther[i] == 0 ? 1 : 0;
    }
    assertThat(both / 200_000.0)
        .as("draws of two seeds are independent")
        .isCloseTo(0.0625, within(0.004));
  }

  /** The same work on the same noise in both precisions; matrices of so many rows. */
  private void agree(BiConsumer<Kernels, Rows[]> work, int... heights) {
    Rows[] single = new Rows[heights.length];
    Rows[] exact = new Rows[heights.length];
    for (int i = 0; i < heights.length; i++) {
      float[] noise = new float[heights[i] * COLUMNS];
      for (int j = 0; j < noise.length; j++) {
        noise[j] = (float) random.nextGaussian();
      }
      single[i] = Rows.of(Nd4j.createFromArray(noise).reshape(heights[i], COLUMNS));
      exact[i] = Rows.of(single[i].array().castTo(DataType.DOUBLE));
    }

    work.accept(Kernels.of(DataType.FLOAT), single);
    work.accept(Kernels.of(DataType.DOUBLE), exact);

    for (int i = 0; i < heights.length; i++) {
      double[] found = Loops.read(single[i].array());
      double[] wanted = Loops.read(exact[i].array());
      for (int j = 0; j < found.length; j++) {
        assertThat(found[j]).isCloseTo(wanted[j], within(4e-6 * (1 + Math.abs(wanted[j]))));
      }
    }
  }
}
