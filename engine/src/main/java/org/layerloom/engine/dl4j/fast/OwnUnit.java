package org.layerloom.engine.dl4j.fast;

import java.util.Map;
import org.layerloom.engine.dl4j.own.Computation;
import org.layerloom.engine.dl4j.own.Draws;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer of LayerLoom's own: its arithmetic takes and gives arrays of DL4J's. */
final class OwnUnit extends Unit {

  private final Computation computation;
  private static final int SALTS = 1 << 16;

  private final Draws draws;
  private final int salt;
  private final Map<String, INDArray> weights;
  private final Map<String, INDArray> gradients;
  private final RowOrder answers = new RowOrder();
  private final RowOrder backs = new RowOrder();
  private INDArray answer;
  private int drawn;

  /**
   * A layer.
   *
   * @param computation the one that the graph's layer has, so that views into it see the same
   * @param weights views by key
   * @param gradients views by key, in the shapes of the weights
   * @param salt sets its random numbers apart from those of others
   */
  OwnUnit(
      int[] shape,
      Computation computation,
      Map<String, INDArray> weights,
      Map<String, INDArray> gradients,
      Draws draws,
      int salt,
      Unit source) {
    super(shape, !weights.isEmpty(), source);
    this.computation = computation;
    this.weights = weights;
    this.draws = draws;
    this.salt = salt;
    this.gradients = gradients;
  }

  private Computation.Pass pass(int batch, boolean training) {
    int[] shape = source().shape();
    INDArray mask = shape.length == 2 ? lengths().mask(batch, shape[0]) : null;
    drawn = 0;
    return new Computation.Pass(
        source().array(batch), weights, mask, training, this::nextSeed, draws.firstSample());
  }

  private long nextSeed() {
    return draws.seedOf(salt + SALTS * ++drawn);
  }

  @Override
  void forward(int batch, boolean training) {
    answer = computation.forward(pass(batch, training));
    answers.of(answer).read(0, outputs(), 0, batch * width());
  }

  @Override
  INDArray array(int batch) {
    return answer;
  }

  @Override
  void backward(int batch) {
    INDArray before = computation.backward(pass(batch, true), gradientArray(batch), gradients);
    if (source().learns()) {
      backs.of(before).read(0, source().shareOf(batch), 0, batch * source().width());
      source().share(batch);
    }
  }

  @Override
  double ownLoss() {
    return computation.ownLoss();
  }
}
