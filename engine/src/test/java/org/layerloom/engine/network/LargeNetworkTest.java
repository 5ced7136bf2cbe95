package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;

class LargeNetworkTest {

  /**
   * Far beyond what anyone draws, so that a walk through all layers for each of them, which takes
   * minutes here, shows on any machine; 500 layers then take a few milliseconds.
   */
  @Test
  void analyzesAnEnormousChainWithoutWalkingThroughItForEachLayer() {
    NetworkSpec network = chain(100_000);

    NetworkAnalysis analysis =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> new ShapeInference(new LayerCatalog()).analyze(network));

    assertThat(analysis.problems()).isEmpty();
    assertThat(analysis.layers()).hasSize(100_003);
  }

  @Test
  void findsTheCycleOfAnEnormousRing() {
    Drawing drawing = Drawing.of(2);
    for (int i = 0; i < 50_000; i++) {
      drawing.named("r" + i, "dropout");
    }
    NetworkSpec ring = drawing.wire("r49999", "r0").network();

    NetworkAnalysis analysis =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> new ShapeInference(new LayerCatalog()).analyze(ring));

    assertThat(analysis.problems()).anyMatch(d -> d.problem().key().equals("problem.cycle"));
  }

  private static NetworkSpec chain(int length) {
    Drawing drawing = Drawing.of(2);
    for (int i = 0; i < length; i++) {
      drawing.named("d" + i, "dropout");
    }
    return drawing.named("last", "dense", "units", 2, "activation", "softmax").classes();
  }
}
