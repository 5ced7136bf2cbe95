package org.layerloom.app.attention.map;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;

/**
 * Makes sheets: small ones at once, large ones in the background, where the newest wish is the only
 * one that is still worth the work.
 */
public final class SheetMaker {

  private record Order(
      AttentionSnapshot snapshot, Wish wish, Palette palette, MapColors colors, double scale) {
    MapSheet make() {
      return MapSheet.of(snapshot, wish, palette, colors, scale);
    }
  }

  private final Executor background;
  private final Consumer<MapSheet> receiver;
  private boolean working;
  private Order next;

  /**
   * A maker.
   *
   * @param receiver gets each sheet on the JavaFX thread
   */
  public SheetMaker(Executor background, Consumer<MapSheet> receiver) {
    this.background = background;
    this.receiver = receiver;
  }

  /**
   * Makes one, or lets another one be made after that which is under way. On the JavaFX thread.
   *
   * @param scale pixels of the screen in one of the page
   */
  public void make(
      AttentionSnapshot snapshot, Wish wish, Palette palette, MapColors colors, double scale) {
    make(new Order(snapshot, wish, palette, colors, scale));
  }

  private void make(Order order) {
    if (working) {
      next = order;
    } else if (MapSheet.takesLong(order.snapshot())) {
      start(order);
    } else {
      receiver.accept(order.make());
    }
  }

  private void start(Order order) {
    working = true;
    background.execute(
        () -> {
          try {
            MapSheet sheet = order.make();
            Platform.runLater(() -> done(sheet));
          } catch (RuntimeException | Error failed) {
            Platform.runLater(this::goOn);
            throw failed; // The task runner logs it.
          }
        });
  }

  private void done(MapSheet sheet) {
    receiver.accept(sheet);
    goOn();
  }

  private void goOn() {
    working = false;
    if (next != null) {
      Order order = next;
      next = null;
      make(order);
    }
  }
}
