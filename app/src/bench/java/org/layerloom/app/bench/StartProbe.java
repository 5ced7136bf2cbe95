package org.layerloom.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.layerloom.app.Main;

/**
 * Starts the program and tells when it can be used: its first page has been drawn, and a button
 * has felt the mouse that was put on it then.
 *
 * <p>Arguments: milliseconds since 1970 when Java was started, as the one who started it knows
 * (Java itself knows to the second on Linux); then how long to stay, in seconds.
 */
final class StartProbe {

  private static final int IN_VAIN_SECONDS = 20;

  private final long started;
  private final int stay;
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

  private StartProbe(long started, int stay) {
    this.started = started;
    this.stay = stay;
  }

  public static void main(String[] args) {
    StartProbe probe = new StartProbe(Long.parseLong(args[0]), Integer.parseInt(args[1]));
    probe.waitForJavaFx();
    Main.main(new String[0]);
  }

  private void waitForJavaFx() {
    later.schedule(
        () -> {
          try {
            Platform.runLater(this::waitForTheWindow);
          } catch (IllegalStateException notYet) {
            waitForJavaFx();
          }
        },
        5,
        TimeUnit.MILLISECONDS);
  }

  private void waitForTheWindow() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::waitForFrames);
                  }
                });
  }

  private void waitForFrames(Window window) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        // The second begins when the first has been handed to the screen.
        if (++frames == 2) {
          stop();
          tell("drawn");
          point(window.getScene());
        }
      }
    }.start();
  }

  private void point(Scene scene) {
    Node button = scene.lookup("#welcome-new");
    button
        .hoverProperty()
        .addListener(
            (o, before, now) -> {
              if (!later.isShutdown()) {
                usable();
              }
            });
    Bounds on = button.localToScreen(button.getBoundsInLocal());
    new Robot().mouseMove(on.getCenterX(), on.getCenterY());
    later.schedule(() -> Runtime.getRuntime().halt(3), IN_VAIN_SECONDS, TimeUnit.SECONDS);
  }

  private void tell(String name) {
    Told.tell(name, System.currentTimeMillis() - started);
  }

  private void usable() {
    tell("usable");
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Told.tell("processor", system.getProcessCpuTime() / 1e6);
    Told.tell("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    later.schedule(
        () -> {
          Told.tellMemory("memory");
          Runtime.getRuntime().halt(0);
        },
        stay,
        TimeUnit.SECONDS);
    later.shutdown(); // What is scheduled already still comes.
  }
}
