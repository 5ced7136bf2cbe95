package org.layerloom.engine.dl4j.fast;

/** The product of several outputs, number by number. */
final class ProductUnit extends Unit {

  ProductUnit(Unit... sources) {
    super(sources[0].shape(), sources);
  }

  @Override
  void forward(int batch, boolean training) {
    System.arraycopy(source().outputs(), 0, outputs(), 0, batch * width());
    for (Unit other : sources().subList(1, sources().size())) {
      Loop.multiply(outputs(), other.outputs(), batch * width());
    }
  }

  @Override
  void backward(int batch) {
    for (int s = 0; s < sources().size(); s++) {
      Unit source = sources().get(s);
      if (source.learns()) {
        float[] share = source.shareOf(batch);
        System.arraycopy(gradient(batch), 0, share, 0, batch * width());
        for (int other = 0; other < sources().size(); other++) {
          if (other != s) {
            Loop.multiply(share, sources().get(other).outputs(), batch * width());
          }
        }
        source.share(batch);
      }
    }
  }
}
