package org.layerloom.engine.train;

/** Ends what it stands for when closed; closing twice does no harm. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
