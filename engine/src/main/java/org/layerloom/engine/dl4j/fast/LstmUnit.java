package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * DL4J's LSTM (Hochreiter, Schmidhuber 1997; without peepholes). Of the four gates the first is
 * what may enter, a tanh; then come forget, output and input gate, sigmoids:
 *
 * <p>{@code c[t] = f c[t−1] + i a, h[t] = o tanh(c[t])}
 */
final class LstmUnit extends Recurrence {

  private float[] cells = new float[0];
  private float[] squashed = new float[0];
  private float[] byCell = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [4 units, features]}
   * @param recurrent {@code [4 units, units]}
   */
  LstmUnit(Matrix weights, Matrix recurrent, WeightArray biases, Unit source) {
    super(recurrent.inputs(), weights, recurrent, biases, source);
  }

  @Override
  void beginForward(int batch) {
    int one = stateLength(batch);
    cells = atLeast(cells, (time() + 1) * one);
    squashed = atLeast(squashed, time() * one);
    Arrays.fill(cells, 0, one, 0);
  }

  @Override
  void step(int t, int batch, float[] gates, float[] state) {
    int one = stateLength(batch);
    int a = gatesAt(t, batch);
    Exponential.tanh(gates, a, a + one);
    Exponential.sigmoid(gates, a + one, a + 4 * one);
    nextCells(gates, a, t * one, one);
    System.arraycopy(cells, (t + 1) * one, squashed, t * one, one);
    Exponential.tanh(squashed, t * one, (t + 1) * one);
    for (int i = 0; i < one; i++) {
      state[i] = gates[a + 2 * one + i] * squashed[t * one + i];
    }
    clearPadding(t, batch, cells, (t + 1) * one);
  }

  private void nextCells(float[] gates, int a, int before, int one) {
    for (int i = 0; i < one; i++) {
      cells[before + one + i] =
          gates[a + one + i] * cells[before + i] + gates[a + 3 * one + i] * gates[a + i];
    }
  }

  @Override
  void beginBackward(int batch) {
    byCell = atLeast(byCell, stateLength(batch));
    Arrays.fill(byCell, 0, stateLength(batch), 0);
  }

  /** From the gradients by h[t] and c[t] to those by the gates' sums and by c[t−1]. */
  @Override
  void stepBack(int t, int batch, float[] gates, float[] byState, float[] bySum) {
    int one = stateLength(batch);
    int a = gatesAt(t, batch);
    int before = t * one;
    clearPadding(t, batch, byCell, 0);
    for (int i = 0; i < one; i++) {
      float o = gates[a + 2 * one + i];
      float tanh = squashed[before + i];
      bySum[2 * one + i] = byState[i] * tanh * o * (1 - o);
      byCell[i] += byState[i] * o * (1 - tanh * tanh);
    }
    for (int i = 0; i < one; i++) {
      float f = gates[a + one + i];
      bySum[one + i] = byCell[i] * cells[before + i] * f * (1 - f);
    }
    for (int i = 0; i < one; i++) {
      float entering = gates[a + i];
      float in = gates[a + 3 * one + i];
      bySum[i] = byCell[i] * in * (1 - entering * entering);
      bySum[3 * one + i] = byCell[i] * entering * in * (1 - in);
    }
    for (int i = 0; i < one; i++) {
      byCell[i] *= gates[a + one + i];
    }
  }
}
