package org.layerloom.engine.bench;

/** Somebody who trains, or answers with, a network. */
interface Contender extends AutoCloseable {

  /** One step on the next batch, with the loss and the count of hits that curves are drawn from. */
  double step();

  /** Sets the threads of the native libraries. */
  void threads(int threads);

  @Override
  void close();

  /** Who they are. */
  enum Kind {
    LAYERLOOM,
    DL4J,
    PYTORCH;

    Contender on(Work work) {
      return switch (this) {
        case LAYERLOOM -> new LayerLoomContender(work);
        case DL4J -> new Dl4jContender(work);
        case PYTORCH -> new TorchContender(work);
      };
    }
  }
}
