package org.layerloom.engine.dl4j.fast;

/** An activation by itself. */
final class ActivationUnit extends Unit {

  private final Activated function;

  ActivationUnit(Pointwise function, Unit source) {
    super(source.shape(), source);
    this.function = new Activated(function);
  }

  @Override
  void forward(int batch, boolean training) {
    System.arraycopy(source().outputs(), 0, outputs(), 0, batch * width());
    function.apply(outputs(), 0, batch * width(), batch * width());
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] share = source().shareOf(batch);
      System.arraycopy(gradient(batch), 0, share, 0, batch * width());
      function.derive(share, outputs(), batch * width());
      source().share(batch);
    }
  }
}
