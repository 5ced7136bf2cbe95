package org.layerloom.graph.view;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One window for all tests; each puts its own content into it. The headless platform keeps the
 * window in which a drag last began, and stumbles when it is gone.
 */
final class UiStage {
  private static Scene scene;

  private UiStage() {}

  static void show(Callable<Parent> making) {
    if (scene == null) {
      open();
    }
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Parent content = making.call();
          scene.setRoot(content);
          content.applyCss();
          content.layout();
          return null;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void open() {
    try {
      Stage stage = FxToolkit.registerPrimaryStage();
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene = new Scene(new Pane(), 1200, 800);
            stage.setScene(scene);
            stage.show();
            return null;
          });
    } catch (TimeoutException e) {
      throw new AssertionError("JavaFX did not start", e);
    }
  }
}
