package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A convolution in two steps: each channel by itself, then a mixture of the channels at each place.
 * W {@code [kernelHeight, kernelWidth, channels, multiplier]}, P {@code [filters, channels ·
 * multiplier]}.
 */
public final class SeparableConv2DLayer extends ChannelwiseConv2DLayer {

  public static final IntParameter FILTERS = new IntParameter("filters", 32, 1, 8_192);

  @Override
  public String id() {
    return "separableconv2d";
  }

  @Override
  public String icon() {
    return "call-split";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(
        FILTERS,
        MULTIPLIER,
        KERNEL,
        STRIDE,
        SlidingWindow.PADDING,
        SlidingWindow.PADDING_SIZE,
        ACTIVATION);
  }

  @Override
  Optional<Integer> mixing(ParameterValues values) {
    return Optional.of(values.get(FILTERS));
  }

  @Override
  public String formula() {
    return "y[k] = f(b[k] + Σ P[k, n] · z[n]),   z = the depthwise convolution of x";
  }

  @Override
  public String source() {
    return "Chollet: Xception (2017)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FILTERS, KERNEL, ACTIVATION);
  }
}
