package org.layerloom.engine.dl4j.fast;

/** DL4J's simple recurrent layer (Elman 1990): {@code h[t] = f(W x[t] + R h[t−1] + b)}. */
final class SimpleRnnUnit extends Recurrence {

  private final Pointwise function;
  private float[] given = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [units, features]}
   * @param recurrent {@code [units, units]}
   * @param function whose derivative follows from what it gave
   */
  SimpleRnnUnit(
      Matrix weights, Matrix recurrent, WeightArray biases, Pointwise function, Unit source) {
    super(recurrent.inputs(), weights, recurrent, biases, source);
    this.function = function;
  }

  @Override
  void beginForward(int batch) {}

  @Override
  void step(int t, int batch, float[] gates, float[] state) {
    int at = gatesAt(t, batch);
    int one = stateLength(batch);
    function.apply(gates, at, at + one);
    System.arraycopy(gates, at, state, 0, one);
  }

  @Override
  void beginBackward(int batch) {
    given = atLeast(given, stateLength(batch));
  }

  @Override
  void stepBack(int t, int batch, float[] gates, float[] byState, float[] bySum) {
    int one = stateLength(batch);
    System.arraycopy(byState, 0, bySum, 0, one);
    System.arraycopy(gates, gatesAt(t, batch), given, 0, one);
    function.derive(bySum, given, one);
  }
}
