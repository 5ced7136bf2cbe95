package org.layerloom.engine.bench;

import java.util.ArrayList;
import java.util.List;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

/**
 * Something to measure.
 *
 * @param name of the network
 * @param batch samples in a step
 * @param predicts whether samples are answered, not learnt
 * @param goals PyTorch's time divided by LayerLoom's: what must be reached, and what then
 */
record Work(
    String name,
    NetworkSpec network,
    OptimizerSpec optimizer,
    int batch,
    boolean predicts,
    double... goals) {

  private static final int CHARACTERS = 64;

  static List<Work> all() {
    List<Work> all = new ArrayList<>();
    for (int batch : new int[] {32, 128, 512}) {
      all.add(template("mnist-mlp", batch, 1, 1.5));
    }
    all.add(template("mnist-deep-mlp", 64, 1, 1.5));
    all.add(template("mnist-cnn", 32, 1, 1.2));
    all.add(template("mnist-cnn", 128, 1, 1.2));
    all.add(template("lenet5", 32, 0.9, 1.1));
    all.add(template("resnet-mini", 32, 0.9, 1.1));
    all.add(adam("lstm", lstm(), 32, 1));
    all.add(adam("tiny-gpt-64", transformer(64, 64), 16, 0.8, 1.1));
    all.add(adam("tiny-gpt-128", transformer(256, 128), 16, 0.8, 1.1));
    all.add(answering("mnist-mlp"));
    all.add(answering("mnist-cnn"));
    return all;
  }

  private static Work template(String id, int batch, double... goals) {
    var project = new Templates().find(id).orElseThrow().project();
    return new Work(id, project.network(), project.training().optimizer(), batch, false, goals);
  }

  private static Work answering(String id) {
    Work learning = template(id, 1, 1.5);
    return new Work(id, learning.network, learning.optimizer, 1, true, 1.5);
  }

  private static Work adam(String name, NetworkSpec network, int batch, double... goals) {
    return new Work(name, network, OptimizerSpec.of(OptimizerType.ADAM), batch, false, goals);
  }

  private static NetworkSpec lstm() {
    return Drawing.of(50, 32).then("lstm", "units", 64).dense(10, "softmax").classes();
  }

  /** Two blocks of a decoder with four heads, and the next character at each step. */
  private static NetworkSpec transformer(int time, int width) {
    Drawing drawing = Drawing.of(time, width);
    for (int i = 0; i < 2; i++) {
      drawing.then("decoderblock", "heads", 4, "hidden", 4 * width, "function", "gelu");
    }
    return drawing.dense(CHARACTERS, "softmax").classes();
  }

  /** The name with what is done, as {@code --works} takes it. */
  String id() {
    return name + (predicts ? "-predict" : "-" + batch);
  }

  NetworkAnalysis analysis() {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  /**
   * Floating point operations of a step: two for each multiply-add, forward once, and backward once
   * by weights and once by inputs, unless the inputs are the network's own.
   */
  double operations() {
    return analysis().layers().values().stream()
        .mapToDouble(report -> 2.0 * report.multiplyAdds() * batch * passes(report.layerId()))
        .sum();
  }

  private int passes(String layer) {
    boolean first =
        network.into(layer).stream()
            .allMatch(wire -> network.layer(wire.from()).orElseThrow().type().equals("input"));
    return predicts ? 1 : first ? 2 : 3;
  }
}
