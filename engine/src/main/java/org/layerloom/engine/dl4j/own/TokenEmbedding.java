package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row of a table for each token: {@code [batch, time]} whole numbers become {@code [batch,
 * features, time]}; W is {@code [vocabulary, features]}.
 */
public final class TokenEmbedding extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long vocabulary;
  private long features;

  public TokenEmbedding() {}

  public TokenEmbedding(Common common, long vocabulary, long features) {
    super(common);
    this.vocabulary = vocabulary;
    this.features = features;
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of(OwnParameter.weight("W", vocabulary, features, vocabulary, features));
  }

  @Override
  public Computation computation() {
    return new Arithmetic();
  }

  private static final class Arithmetic implements Computation {

    @Override
    public INDArray forward(Pass pass) {
      INDArray table = pass.weight("W");
      int features = (int) table.size(1);
      double[] tokens = Loops.read(pass.input());
      double[] mask = pass.mask() == null ? null : Loops.read(pass.mask());
      double[] rows = Loops.read(table);
      double[] out = new double[tokens.length * features];
      for (int i = 0; i < tokens.length; i++) {
        if (mask == null || mask[i] != 0) {
          System.arraycopy(rows, (int) tokens[i] * features, out, i * features, features);
        }
      }
      INDArray answer = Loops.write(out, table.dataType(), tokens.length, features);
      return Steps.sequence(answer, pass.input().size(0));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray table = pass.weight("W");
      int features = (int) table.size(1);
      double[] tokens = Loops.read(pass.input());
      double[] mask = pass.mask() == null ? null : Loops.read(pass.mask());
      double[] upstream = Loops.read(Steps.rows(epsilon));
      double[] sums = new double[(int) table.length()];
      for (int i = 0; i < tokens.length; i++) {
        if (mask == null || mask[i] != 0) {
          int row = (int) tokens[i] * features;
          for (int f = 0; f < features; f++) {
            sums[row + f] += upstream[i * features + f];
          }
        }
      }
      gradients.get("W").assign(Loops.write(sums, table.dataType(), table.shape()));
      // No derivative by a whole number; DL4J asks for one all the same.
      return pass.input().castTo(table.dataType()).mul(0);
    }
  }
}
