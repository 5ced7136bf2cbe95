package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** A merge number by number: all inputs and the output have one shape. */
abstract class ElementwiseLayer extends MergingLayer {

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    return parting(inputs, null, Message.of("remedy.mergeSides"))
        .<LayerOutcome>map(refusal -> refusal)
        .orElseGet(() -> LayerOutcome.free(inputs.get(0)));
  }
}
