package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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

  /** How many tokens there are. */
  public long vocabulary() {
    return vocabulary;
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
    private Scratch scratch;
    private int[] tokens = {};

    @Override
    public INDArray forward(Pass pass) {
      Rows table = pass.rows("W");
      scratch = Scratch.in(scratch, table.precision());
      tokens = tokens(pass);
      Rows answer = scratch.answer(tokens.length, table.columns(), pass.training());
      scratch.kernels().gather(table, tokens, answer);
      return Steps.sequence(answer, pass.input().size(0));
    }

    /** The tokens of all samples; -1 for padding. */
    private static int[] tokens(Pass pass) {
      double[] numbers = Loops.read(pass.input());
      double[] mask = pass.mask() == null ? null : Loops.read(pass.mask());
      int[] tokens = new int[numbers.length];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = mask == null || mask[i] != 0 ? (int) numbers[i] : -1;
      }
      return tokens;
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      Rows byTable = Rows.of(gradients.get("W"));
      scratch.kernels().scatter(Rows.ofSteps(epsilon), tokens, byTable);
      // No derivative by a whole number; DL4J asks for one all the same.
      return Nd4j.create(epsilon.dataType(), pass.input().shape(), 'c');
    }
  }
}
