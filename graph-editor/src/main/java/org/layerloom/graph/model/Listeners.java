package org.layerloom.graph.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of one thing. A listener may come or go while others are being called. */
public final class Listeners<L> {
  private final List<L> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener until the subscription is closed. */
  public Subscription add(L listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Calls each listener, in the order of subscription. */
  public void each(Consumer<? super L> call) {
    listeners.forEach(call);
  }
}
