package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.text.Message;

/** A layer that makes one tensor of several, in the order of its wires. It has no weights. */
abstract class MergingLayer implements LayerType {

  @Override
  public LayerFamily family() {
    return LayerFamily.MERGE;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of();
  }

  @Override
  public List<InputPort> inputs() {
    return List.of(InputPort.several());
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }

  /**
   * Where the first input parts from another, if one does: that axis has to be equal.
   *
   * @param except the axis along which they may differ, or null
   * @param remedy what to do where only the sizes differ
   */
  static Optional<Misfits> parting(List<TensorShape> inputs, Axis except, Message remedy) {
    TensorShape first = inputs.get(0);
    for (int i = 1; i < inputs.size(); i++) {
      TensorShape other = inputs.get(i);
      if (!first.isLike(other)) {
        return Optional.of(
            new Misfits(
                Message.of("problem.mergeKinds", first.toString(), i + 1, other.toString()),
                Message.of("remedy.mergeKinds"),
                List.of(),
                i));
      }
      for (TensorShape.Dimension side : first.dimensions()) {
        if (side.axis() != except && side.size() != other.size(side.axis())) {
          return Optional.of(
              new Misfits(
                  Message.of(
                      "problem.mergeSides",
                      first.toString(),
                      i + 1,
                      other.toString(),
                      Message.of("side." + side.axis().key())),
                  remedy,
                  List.of(),
                  i));
        }
      }
    }
    return Optional.empty();
  }
}
