package org.layerloom.app.attention.model;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;

/** What a person changes of the heads to see what would be. On the JavaFX thread. */
public final class HeadChanges {

  private final Runnable whenChanged;
  private final ReadOnlyObjectWrapper<Intervention> intervention =
      new ReadOnlyObjectWrapper<>(Intervention.NONE);

  /**
   * No changes.
   *
   * @param whenChanged after a person changed something
   */
  HeadChanges(Runnable whenChanged) {
    this.whenChanged = whenChanged;
  }

  public void setHeadOn(Head head, boolean on) {
    change(intervention.get().withHead(head, on));
  }

  public void toggleHead(Head head) {
    setHeadOn(head, intervention.get().off().contains(head));
  }

  /** Divides a head's scores by a number; one that is not positive and finite is not taken. */
  public void setTemperature(Head head, double temperature) {
    if (temperature > 0 && !Double.isInfinite(temperature)) {
      change(intervention.get().withTemperature(head, temperature));
    }
  }

  /** Hides a step from all heads, or shows it again. */
  public void toggleHidden(int step) {
    boolean hidden = intervention.get().hidden().contains(step);
    change(intervention.get().withStep(step, hidden));
  }

  /** Lets the network be as it learnt. */
  public void changeNothing() {
    change(Intervention.NONE);
  }

  private void change(Intervention next) {
    if (!next.equals(intervention.get())) {
      intervention.set(next);
      whenChanged.run();
    }
  }

  /** Another project is open. */
  void forget() {
    intervention.set(Intervention.NONE);
  }

  /** Another sample is shown, whose steps are others. */
  void showSteps() {
    Intervention now = intervention.get();
    intervention.set(new Intervention(now.off(), now.temperatures(), Set.of()));
  }

  public ReadOnlyObjectProperty<Intervention> interventionProperty() {
    return intervention.getReadOnlyProperty();
  }
}
