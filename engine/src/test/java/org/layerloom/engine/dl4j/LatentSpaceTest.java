package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

class LatentSpaceTest {

  private final LayerCatalog layers = new LayerCatalog();

  private CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(layers).compile(network, OptimizerSpec.of(OptimizerType.ADAM), 7);
  }

  private static NetworkSpec template(String id) {
    return new Templates().find(id).orElseThrow().project().network();
  }

  private static float[] noise(int count) {
    Random random = new Random(3);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }

  @Test
  void decodingTheMeanOfASampleIsWhatTheWholeNetworkAnswers() {
    NetworkSpec network = template("vae-mnist");
    CompiledNetwork whole = compile(network);
    float[] samples = noise(3 * 784);
    LatentSpace space = LatentSpace.of(whole, network, layers).orElseThrow();
    assertThat(space.size()).isEqualTo(2);
    float[] means = space.encoder().predict(samples, 3);
    assertThat(means).hasSize(6);
    assertThat(means[0]).isNotEqualTo(means[2]);
    assertThat(space.decoder().predict(means, 3))
        .containsExactly(whole.predict(samples, 3), within(1e-6f));
  }

  @Test
  void theHalvesKeepTheirWeightsWhenTheWholeLearnsOn() {
    NetworkSpec network = template("vae-mnist");
    CompiledNetwork whole = compile(network);
    LatentSpace space = LatentSpace.of(whole, network, layers).orElseThrow();
    float[] before = space.decoder().predict(new float[] {1, -1}, 1);
    float[] sample = noise(784);
    whole.train(whole.prepare(sample, sample, 1));
    assertThat(space.decoder().predict(new float[] {1, -1}, 1)).isEqualTo(before);
    LatentSpace later = LatentSpace.of(whole, network, layers).orElseThrow();
    assertThat(later.decoder().predict(new float[] {1, -1}, 1)).isNotEqualTo(before);
  }

  @Test
  void aNetworkWithoutASamplingLayerOrWithAWayAroundItHasNone() {
    assertThat(LatentSpace.isIn(template("autoencoder-mnist"))).isFalse();
    NetworkSpec vae = template("vae-mnist");
    assertThat(LatentSpace.isIn(vae)).isTrue();
    List<LayerSpec> more = new ArrayList<>(vae.layers());
    more.add(new LayerSpec("join", "concatenate", "Join", Map.of()));
    List<Connection> around = new ArrayList<>(vae.connections());
    around.removeIf(c -> c.to().equals("decoder"));
    around.add(Connection.of("sample", "join"));
    around.add(Connection.of("encoder", "join"));
    around.add(Connection.of("join", "decoder"));
    assertThat(LatentSpace.isIn(new NetworkSpec(more, around))).isFalse();
  }
}
