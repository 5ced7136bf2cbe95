package org.layerloom.app;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.settings.Settings;

/** All of the program but its window, in English, with settings of its own. */
public abstract class OpenContext {

  @TempDir protected Path folder;
  protected AppContext context;

  @BeforeEach
  final void openContext() {
    FxThread.start();
    FxThread.run(
        () -> {
          Settings settings = new Settings(folder.resolve("home"));
          settings.setLanguage(Locale.ENGLISH);
          context = new AppContext(settings);
        });
  }

  @AfterEach
  final void closeContext() {
    FxThread.run(() -> context.close());
  }

  /** Opens a template. */
  protected final void start(String template) {
    FxThread.run(
        () ->
            context
                .document()
                .startFrom(context.templates().find(template).orElseThrow().project(), template));
  }

  protected final void setEpochs(int epochs) {
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining("epochs", context.document().training().withEpochs(epochs)));
  }

  /** Begins to train, as soon as the data are read. */
  protected final void beginTraining() {
    FxThread.until("ready", () -> context.training().obstacle().isEmpty());
    FxThread.run(() -> context.training().start());
  }

  protected final void untilTrained() {
    FxThread.until("the end", () -> context.training().outcomeProperty().get().isPresent());
  }
}
