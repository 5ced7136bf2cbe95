package org.layerloom.engine.dl4j.own;

/** Tells of the heads of a {@link ScaledDotProduct}. */
interface HeadsView extends AttentionView {

  ScaledDotProduct scores();

  @Override
  default double[] attention() {
    return scores().weights();
  }

  @Override
  default double[] queries() {
    return scores().queries();
  }

  @Override
  default double[] keys() {
    return scores().keys();
  }

  @Override
  default double[] values() {
    return scores().values();
  }

  @Override
  default int heads() {
    return scores().heads();
  }

  @Override
  default boolean causal() {
    return scores().causal();
  }

  @Override
  default int steps() {
    return scores().steps();
  }

  @Override
  default int keySteps() {
    return scores().keySteps();
  }

  @Override
  default int keysThere() {
    return scores().keysThere();
  }

  @Override
  default void change(HeadChanges changes) {
    scores().change(changes);
  }
}
