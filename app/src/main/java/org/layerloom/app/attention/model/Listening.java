package org.layerloom.app.attention.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What a view listens to, so that it can stop when another takes its place. */
public final class Listening {

  private final List<Runnable> ends = new ArrayList<>();

  public <T> void to(ObservableValue<T> value, Runnable then) {
    ChangeListener<T> listener = (o, before, now) -> then.run();
    value.addListener(listener);
    ends.add(() -> value.removeListener(listener));
  }

  public void stop() {
    ends.forEach(Runnable::run);
    ends.clear();
  }
}
