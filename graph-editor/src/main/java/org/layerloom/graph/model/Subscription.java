package org.layerloom.graph.model;

/** Ends a subscription when closed; closing twice does nothing. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
