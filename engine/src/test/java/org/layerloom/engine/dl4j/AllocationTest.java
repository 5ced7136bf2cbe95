package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

/** What a step takes of Java's heap once its arrays are there. */
class AllocationTest {

  private static final long NEXT_TO_NOTHING = 20_000;
  private static final int BATCH = 16;
  private static final int STEPS = 40;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  record Case(String name, NetworkSpec network) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> networks() {
    return Stream.of(
        template("mnist-mlp"),
        template("lenet5"),
        template("resnet-mini"),
        new Case(
            "lstm", Drawing.of(50, 8).then("lstm", "units", 16).dense(10, "softmax").classes()),
        new Case("gru", Drawing.of(50, 8).then("gru", "units", 16).dense(10, "softmax").classes()),
        new Case(
            "along steps",
            Drawing.of(50, 8)
                .then("conv1d", "filters", 6)
                .then("maxpool1d")
                .then("conv1d", "filters", 6, "edges", "same")
                .then("globalpool1d")
                .dense(10, "softmax")
                .classes()),
        new Case(
            "other convolutions",
            Drawing.of(2, 14, 14)
                .then("separableconv2d", "filters", 6)
                .then("depthwiseconv2d")
                .then("convtranspose2d", "filters", 3)
                .then("flatten")
                .dense(10, "softmax")
                .classes()),
        new Case("normalised first", transformer("norm", "first")),
        new Case(
            "normalised afterwards, with dropout",
            transformer("norm", "afterwards", "dropout", 0.1)));
  }

  private static Case template(String id) {
    return new Case(id, new Templates().find(id).orElseThrow().project().network());
  }

  private static NetworkSpec transformer(Object... options) {
    Drawing drawing = Drawing.of(32, 16).then("positions");
    for (int i = 0; i < 2; i++) {
      Object[] all = Stream.concat(Stream.of("heads", 4), Stream.of(options)).toArray();
      drawing.then("decoderblock", all);
    }
    return drawing.dense(20, "softmax").classes();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aStepTakesNextToNothing(Case each) {
    MathThreads.use(1);
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(each.network(), OptimizerSpec.of(OptimizerType.ADAM), 1);
    float[] x = new float[BATCH * network.inputLength()];
    float[] y = new float[BATCH * network.outputLength()];
    for (int row = 0; row < y.length; row += network.answerLength()) {
      y[row] = 1;
    }
    PreparedBatch batch = network.prepare(x, y, BATCH);
    long self = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int step = 0; step < STEPS; step++) {
      long before = threads.getThreadAllocatedBytes(self);
      network.train(batch);
      least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
    }

    assertThat(network.step().computesFast()).isTrue();
    assertThat(least).as("bytes of a step").isPositive().isLessThan(NEXT_TO_NOTHING);
  }
}
