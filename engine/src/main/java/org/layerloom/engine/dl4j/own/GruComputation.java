package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The steps of a {@link Gru}, written out. Arrays hold one step behind the other, {@code [time,
 * batch, ...]}, so that each step's products are dense.
 */
final class GruComputation implements Computation {

  private final int units;
  private final boolean resetAfter;

  private int batch;
  private int time;
  private int[] lengths;
  private INDArray x;

  /** States before each step, and behind the last: {@code [time + 1, batch, units]}. */
  private double[] h;

  /** Reset, update and new of each step: {@code [time, batch, 3 units]}. */
  private double[] gates;

  /** {@code h Rn + rb} of each step with the reset behind the product: {@code [time, batch, u]}. */
  private double[] inner;

  GruComputation(int units, boolean resetAfter) {
    this.units = units;
    this.resetAfter = resetAfter;
  }

  @Override
  public INDArray forward(Pass pass) {
    INDArray in = pass.input();
    batch = (int) in.size(0);
    time = (int) in.size(2);
    lengths = Loops.lengths(pass.mask(), batch, time);
    x = in.permute(2, 0, 1).dup('c').reshape('c', (long) time * batch, in.size(1));
    gates = Loops.read(product(x, pass.weight("W")).addiRowVector(pass.weight("b")));
    double[] biases = resetAfter ? Loops.read(pass.weight("rb")) : new double[3 * units];
    h = new double[(time + 1) * batch * units];
    inner = new double[time * batch * units];
    double[] out = new double[time * batch * units];
    for (int t = 0; t < time; t++) {
      step(pass, t, biases, out);
    }
    return sequence(out, in.dataType());
  }

  private void step(Pass pass, int t, double[] biases, double[] out) {
    int u = units;
    DataType precision = pass.input().dataType();
    INDArray before = state(t, precision);
    double[] recurrent = Loops.read(product(before, pass.weight("R")));
    double[] reset = new double[batch * u];
    for (int n = 0; n < batch; n++) {
      for (int i = 0; i < u; i++) {
        int gate = (t * batch + n) * 3 * u + i;
        gates[gate] = sigmoid(gates[gate] + recurrent[n * 2 * u + i] + biases[i]);
        gates[gate + u] = sigmoid(gates[gate + u] + recurrent[n * 2 * u + u + i] + biases[u + i]);
        reset[n * u + i] = gates[gate] * h[(t * batch + n) * u + i];
      }
    }
    INDArray factor = resetAfter ? before : Loops.write(reset, precision, batch, u);
    double[] fresh = Loops.read(product(factor, pass.weight("Rn")));
    for (int n = 0; n < batch; n++) {
      for (int i = 0; i < u; i++) {
        int at = (t * batch + n) * u + i;
        int gate = (t * batch + n) * 3 * u + i;
        double added = fresh[n * u + i];
        if (resetAfter) {
          inner[at] = added + biases[2 * u + i];
          added = gates[gate] * inner[at];
        }
        gates[gate + 2 * u] = Math.tanh(gates[gate + 2 * u] + added);
        double z = gates[gate + u];
        boolean there = t < lengths[n];
        double next = there ? (1 - z) * gates[gate + 2 * u] + z * h[at] : h[at];
        h[at + batch * u] = next;
        out[at] = there ? next : 0;
      }
    }
  }

  @Override
  public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
    int u = units;
    DataType precision = epsilon.dataType();
    double[] upstream = Loops.read(epsilon.permute(2, 0, 1));
    double[] byGates = new double[time * batch * 3 * u];
    double[] byInner = new double[time * batch * u];
    double[] factors = new double[time * batch * u];
    double[] byState = new double[batch * u];
    INDArray turned = pass.weight("R").transpose().dup('c');
    INDArray turnedNew = pass.weight("Rn").transpose().dup('c');
    for (int t = time - 1; t >= 0; t--) {
      stepBack(t, precision, upstream, byGates, byInner, factors, byState, turned, turnedNew);
    }
    INDArray dGates = Loops.write(byGates, precision, (long) time * batch, 3L * u);
    INDArray dInner = Loops.write(byInner, precision, (long) time * batch, u);
    INDArray states = Loops.write(h, precision, (long) (time + 1) * batch, u);
    INDArray before = states.get(NDArrayIndex.interval(0, (long) time * batch));
    INDArray resetAndUpdate =
        dGates.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2L * u)).dup('c');
    gradients.get("W").assign(x.transpose().mmul(dGates));
    gradients.get("b").assign(dGates.sum(0));
    gradients.get("R").assign(before.transpose().mmul(resetAndUpdate));
    INDArray factor = resetAfter ? before : Loops.write(factors, precision, (long) time * batch, u);
    gradients.get("Rn").assign(factor.transpose().mmul(dInner));
    if (resetAfter) {
      gradients.get("rb").assign(Nd4j.concat(0, resetAndUpdate.sum(0), dInner.sum(0)));
    }
    INDArray back = dGates.mmul(pass.weight("W").transpose());
    return back.dup('c').reshape('c', time, batch, x.size(1)).permute(1, 2, 0);
  }

  private void stepBack(
      int t,
      DataType precision,
      double[] upstream,
      double[] byGates,
      double[] byInner,
      double[] factors,
      double[] byState,
      INDArray turned,
      INDArray turnedNew) {
    int u = units;
    double[] next = new double[batch * u];
    for (int n = 0; n < batch; n++) {
      for (int i = 0; i < u; i++) {
        int at = (t * batch + n) * u + i;
        if (t >= lengths[n]) {
          next[n * u + i] = byState[n * u + i];
          continue;
        }
        int gate = (t * batch + n) * 3 * u + i;
        double z = gates[gate + u];
        double fresh = gates[gate + 2 * u];
        double d = byState[n * u + i] + upstream[at];
        next[n * u + i] = d * z;
        byGates[gate + u] = d * (h[at] - fresh) * z * (1 - z);
        double dFresh = d * (1 - z) * (1 - fresh * fresh);
        byGates[gate + 2 * u] = dFresh;
        byInner[at] = resetAfter ? dFresh * gates[gate] : dFresh;
        factors[at] = gates[gate] * h[at];
      }
    }
    int from = t * batch * u;
    double[] byFactor = times(byInner, from, u, turnedNew, precision);
    for (int n = 0; n < batch; n++) {
      for (int i = 0; i < u; i++) {
        int at = (t * batch + n) * u + i;
        int gate = (t * batch + n) * 3 * u + i;
        double r = gates[gate];
        double dFactor = byFactor[n * u + i];
        double dReset = resetAfter ? byGates[gate + 2 * u] * inner[at] : dFactor * h[at];
        byGates[gate] = dReset * r * (1 - r);
        next[n * u + i] += resetAfter ? dFactor : dFactor * r;
      }
    }
    double[] two = new double[batch * 2 * u];
    for (int n = 0; n < batch; n++) {
      System.arraycopy(byGates, (t * batch + n) * 3 * u, two, n * 2 * u, 2 * u);
    }
    double[] through = times(two, 0, 2 * u, turned, precision);
    for (int i = 0; i < next.length; i++) {
      byState[i] = next[i] + through[i];
    }
  }

  private double[] times(
      double[] values, int from, int width, INDArray matrix, DataType precision) {
    double[] rows = new double[batch * width];
    System.arraycopy(values, from, rows, 0, rows.length);
    return Loops.read(product(Loops.write(rows, precision, batch, width), matrix));
  }

  private INDArray state(int t, DataType precision) {
    double[] rows = new double[batch * units];
    System.arraycopy(h, t * rows.length, rows, 0, rows.length);
    return Loops.write(rows, precision, batch, units);
  }

  private INDArray sequence(double[] steps, DataType precision) {
    return Loops.write(steps, precision, time, batch, units).permute(1, 2, 0);
  }

  private static INDArray product(INDArray a, INDArray b) {
    INDArray c = Nd4j.create(a.dataType(), new long[] {a.size(0), b.size(1)}, 'c');
    return Nd4j.gemm(a, b, c, false, false, 1, 0);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
