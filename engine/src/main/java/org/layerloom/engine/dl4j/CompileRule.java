package org.layerloom.engine.dl4j;

import org.layerloom.engine.evaluate.LossFunction;

/** How one type of layer becomes a DL4J vertex. */
interface CompileRule {

  /** Adds the vertex and tells the site its name. */
  void add(LayerSite site);

  /**
   * Adds a vertex that ends the network, with the loss in it, where the layer can be that: softmax
   * and cross-entropy in one step are exact where apart they divide by small numbers.
   *
   * @return whether it did
   */
  default boolean addWithLoss(LayerSite site, LossFunction loss) {
    return false;
  }
}
