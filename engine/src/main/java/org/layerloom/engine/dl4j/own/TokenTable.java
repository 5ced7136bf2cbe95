package org.layerloom.engine.dl4j.own;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The two passes of a {@link TokenEmbedding}. */
final class TokenTable implements Computation {
  private Scratch scratch;
  private int[] tokens = {};
  private Rows besides;

  @Override
  public INDArray forward(Pass pass) {
    scratch = Scratch.in(scratch, pass.weight("W").dataType());
    Rows table = scratch.weight(pass, "W");
    tokens = tokens(pass);
    Rows answer = scratch.answer(tokens.length, table.columns(), pass.training());
    scratch.kernels().gather(table, tokens, answer);
    return Steps.sequence(answer, pass.input().size(0));
  }

  /**
   * Whoever uses the table too tells its derivative by the table, in the same backward pass and
   * before this layer's turn: it lies behind this layer.
   */
  void isUsedBesides(Rows byTable) {
    besides = byTable;
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
    Rows byTable = scratch.gradient(gradients, "W");
    scratch.kernels().scatter(scratch.upstream(epsilon), tokens, byTable);
    if (besides != null) {
      scratch.kernels().add(byTable, besides, byTable);
      besides = null;
    }
    // No derivative by a whole number; DL4J asks for one all the same.
    return Nd4j.create(epsilon.dataType(), pass.input().shape(), 'c');
  }
}
