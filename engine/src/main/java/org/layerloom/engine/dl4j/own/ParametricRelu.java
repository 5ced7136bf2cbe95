package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * {@code y = max(0, x) + α · min(0, x)} on samples whose numbers lie in C order: each slope serves
 * a part of them, all parts of one length, so that {@code [channels]} slopes serve a channel each.
 */
public final class ParametricRelu extends OwnLayer {

  private static final long serialVersionUID = 1L;
  private static final String SLOPES = "alpha";

  private long slopes;

  public ParametricRelu() {}

  public ParametricRelu(Common common, long slopes) {
    super(common);
    this.slopes = slopes;
  }

  @Override
  public List<OwnParameter> parameters() {
    return List.of(OwnParameter.weight(SLOPES, slopes, slopes, 1, slopes));
  }

  @Override
  public Computation computation() {
    return new Arithmetic(slopes);
  }

  private record Arithmetic(long slopes) implements Computation {

    @Override
    public INDArray forward(Pass pass) {
      INDArray x = parts(pass.input());
      INDArray negative = Transforms.min(x, 0, true);
      INDArray y = x.sub(negative).addi(negative.mul(slopes(pass)));
      return y.reshape('c', pass.input().shape());
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray x = parts(pass.input());
      INDArray upstream = parts(epsilon);
      INDArray negative = Transforms.min(x, 0, true);
      gradients.get(SLOPES).assign(negative.mul(upstream).sum(0, 2).reshape('c', 1, slopes));
      INDArray below = x.lt(0).castTo(x.dataType());
      INDArray slope = below.mul(slopes(pass)).addi(below.rsub(1));
      return slope.muli(upstream).reshape('c', epsilon.shape());
    }

    /** {@code [batch, slopes, numbers of each]}. */
    private INDArray parts(INDArray array) {
      INDArray ordered = array.dup('c');
      return ordered.reshape('c', array.size(0), slopes, array.length() / array.size(0) / slopes);
    }

    private INDArray slopes(Pass pass) {
      return Nd4j.toFlattened('c', pass.weight(SLOPES)).reshape('c', 1, slopes, 1);
    }
  }
}
