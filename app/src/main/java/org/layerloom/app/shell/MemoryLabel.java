package org.layerloom.app.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.layerloom.app.language.AppTexts;

/** How much memory the program's Java part uses, read every two seconds. */
final class MemoryLabel extends Label {

  private final Timeline timer;

  MemoryLabel(AppTexts texts) {
    setTooltip(new Tooltip(texts.get("status.memory.help")));
    Runnable read =
        () -> {
          Runtime runtime = Runtime.getRuntime();
          long used = runtime.totalMemory() - runtime.freeMemory();
          setText(texts.get("status.memory", texts.count(used / 1_000_000)));
        };
    read.run();
    timer = new Timeline(new KeyFrame(Duration.seconds(2), event -> read.run()));
    timer.setCycleCount(Animation.INDEFINITE);
    timer.play();
  }

  void dispose() {
    timer.stop();
  }
}
