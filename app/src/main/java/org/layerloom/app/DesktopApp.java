package org.layerloom.app;

import javafx.application.Application;
import javafx.stage.Stage;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.MainWindow;
import org.layerloom.app.shell.StageDialogs;

/** The JavaFX life cycle: make the parts, show the window, end the parts. */
public final class DesktopApp extends Application {

  private AppContext context;

  @Override
  public void start(Stage stage) {
    context = new AppContext(new Settings(Settings.defaultFolder()));
    MainWindow window =
        new MainWindow(context, stage, new StageDialogs(stage, () -> context.language().texts()));
    stage.show();
    window.prepare();
  }

  @Override
  public void stop() {
    if (context != null) {
      context.close();
    }
  }
}
