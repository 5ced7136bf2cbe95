package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A convolution of each channel by itself: x {@code [channels, height, width]}, W {@code
 * [kernelHeight, kernelWidth, channels, multiplier]}; channel c gives the outputs {@code c ·
 * multiplier} to {@code (c + 1) · multiplier − 1}.
 */
public final class DepthwiseConv2DLayer extends ChannelwiseConv2DLayer {

  @Override
  public String id() {
    return "depthwiseconv2d";
  }

  @Override
  public String icon() {
    return "view-column-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(
        MULTIPLIER, KERNEL, STRIDE, SlidingWindow.PADDING, SlidingWindow.PADDING_SIZE, ACTIVATION);
  }

  @Override
  Optional<Integer> mixing(ParameterValues values) {
    return Optional.empty();
  }

  @Override
  public String formula() {
    return "y[c·M + m, i, j] = f(b + Σ W[u, v, c, m] · x[c, i·s + u, j·s + v])";
  }

  @Override
  public String source() {
    return "Howard et al.: MobileNets (2017)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KERNEL, ACTIVATION);
  }
}
