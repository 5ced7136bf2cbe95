package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.layerloom.app.canvas.CanvasPicture;

/**
 * Takes the pictures of README from the running program, with real trainings. The argument is the
 * folder for them.
 */
public final class ReadmePictures {

  private ReadmePictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    stage.resize(1280, 800);
    PictureStage.run(() -> stage.window().showWelcome());
    stage.take(folder.resolve("welcome.png"));
    stage.template("mnist-mlp");
    stage.trainUpTo(3.4);
    stage.take(folder.resolve("training.png"));
    stage.finishTraining();
    PictureStage.run(() -> stage.window().setDark(true));
    stage.press("page-results");
    stage.take(folder.resolve("results.png"));
    new CanvasPicture(
            stage.context().templates().find("mnist-cnn").orElseThrow().project(),
            false,
            Locale.ENGLISH)
        .write(folder.resolve("mnist-cnn.png"));
    stage.close();
    System.exit(0);
  }
}
