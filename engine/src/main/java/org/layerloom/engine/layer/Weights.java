package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;

/** The settings that layers with weights share. */
public final class Weights {

  /**
   * How weights are drawn before training: Glorot and Bengio 2010; He et al. 2015; LeCun et al.
   * 1998.
   */
  public static final ChoiceParameter INIT =
      new ChoiceParameter(
          "weightInit",
          "glorot-uniform",
          List.of(
              "glorot-uniform",
              "glorot-normal",
              "he-uniform",
              "he-normal",
              "lecun-normal",
              "lecun-uniform"));

  public static final FlagParameter BIAS = new FlagParameter("bias", true);

  private Weights() {}
}
