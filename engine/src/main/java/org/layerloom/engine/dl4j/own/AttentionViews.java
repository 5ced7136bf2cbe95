package org.layerloom.engine.dl4j.own;

import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;

/** Finds what a layer of a DL4J network can tell of its attention. */
public final class AttentionViews {

  private AttentionViews() {}

  /** Nothing for a layer without heads. */
  public static Optional<AttentionView> of(Layer layer) {
    return layer instanceof OwnLayerRun run && run.computation() instanceof AttentionView view
        ? Optional.of(view)
        : Optional.empty();
  }
}
