package org.layerloom.engine.dl4j.fast;

/** An image as a row of numbers: the same numbers in the same order. */
final class FlattenUnit extends Unit {

  FlattenUnit(Unit source) {
    super(new int[] {source.width()}, source);
  }

  @Override
  void forward(int batch, boolean training) {}

  @Override
  float[] outputs() {
    return source().outputs();
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      System.arraycopy(gradient(batch), 0, source().shareOf(batch), 0, batch * width());
      source().share(batch);
    }
  }
}
