package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * Lays its inputs one behind the other: vectors {@code [n₁]}, {@code [n₂]} along their features,
 * images {@code [c₁, height, width]}, {@code [c₂, height, width]} along their channels.
 */
public final class ConcatenateLayer extends MergingLayer {

  @Override
  public String id() {
    return "concatenate";
  }

  @Override
  public String icon() {
    return "layers-plus";
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape first = inputs.get(0);
    Axis along = first.isVector() || first.isSequence() ? Axis.FEATURE : Axis.CHANNEL;
    return parting(inputs, along, Message.of("remedy.concatenateSides"))
        .<LayerOutcome>map(refusal -> refusal)
        .orElseGet(() -> LayerOutcome.free(first.with(along, total(inputs, along))));
  }

  private static long total(List<TensorShape> inputs, Axis along) {
    return inputs.stream().mapToLong(shape -> shape.size(along)).reduce(0, Math::addExact);
  }

  @Override
  public String formula() {
    return "y = [x₁, x₂, …]";
  }

  @Override
  public String source() {
    return "Szegedy et al.: Going deeper with convolutions (2015)";
  }
}
