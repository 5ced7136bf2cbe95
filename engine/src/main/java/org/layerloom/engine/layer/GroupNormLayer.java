package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** Normalises groups of neighbouring channels, each sample by itself. */
public final class GroupNormLayer extends ChannelNormLayer {

  public static final IntParameter GROUPS = new IntParameter("groups", 8, 1, 8_192);

  @Override
  public String id() {
    return "groupnorm";
  }

  @Override
  public String icon() {
    return "group";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(GROUPS, EPSILON, Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (in.isImage() && in.size(Axis.CHANNEL) % values.get(GROUPS) != 0) {
      long channels = in.size(Axis.CHANNEL);
      int fitting = divisor(channels, values.get(GROUPS));
      return new Misfits(
          Message.of("problem.groups", channels, values.get(GROUPS)),
          Message.of("remedy.groups", fitting),
          List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, GROUPS.key(), fitting)));
    }
    return super.infer(values, inputs);
  }

  /** The largest divisor of the channels that is not above the groups wished for. */
  private static int divisor(long channels, int groups) {
    int divisor = (int) Math.min(groups, channels);
    while (channels % divisor != 0) {
      divisor--;
    }
    return divisor;
  }

  @Override
  public String source() {
    return "Wu, He: Group normalization (2018)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(GROUPS);
  }
}
