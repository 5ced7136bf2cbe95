package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;

/**
 * Takes pictures of the text that a network writes, in both themes and languages, for looking over.
 *
 * <p>Arguments: the folder for the pictures, then sizes such as {@code 1280x800}.
 */
public final class GeneratePictures {

  private final PictureStage stage;
  private final Path folder;

  private GeneratePictures(PictureStage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    GeneratePictures pictures = new GeneratePictures(stage, folder);
    stage.template("tiny-gpt");
    stage.press("page-results");
    stage.trainUpTo(0.05);
    PictureStage.run(() -> stage.context().training().pauseOrResume());
    for (String size : List.of(args).subList(1, args.length)) {
      String[] sides = size.split("x");
      stage.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
      for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        PictureStage.run(() -> stage.window().speak(locale));
        for (boolean dark : new boolean[] {true, false}) {
          PictureStage.run(() -> stage.window().setDark(dark));
          pictures.take(locale.getLanguage() + (dark ? "-dark-" : "-light-") + size);
        }
      }
    }
    stage.close();
    System.exit(0);
  }

  private void take(String name) throws Exception {
    stage.until(() -> stage.window().scene().lookup("#generate-prompt") != null);
    write("Call me ", "300");
    stage.take(folder.resolve("generate-" + name + ".png"));
    write("§ Call me Ishmael. Some years ago, never mind how long precisely, I went ", "40");
    stage.take(folder.resolve("generate-remark-" + name + ".png"));
  }

  private void write(String prompt, String length) throws Exception {
    PictureStage.run(
        () -> {
          ((TextField) find("prompt")).setText(prompt);
          ((TextField) find("length")).setText(length);
          ((ButtonBase) find("write")).fire();
        });
    stage.until(() -> !stage.context().generation().writingProperty().get());
  }

  private Node find(String name) {
    return stage.window().scene().lookup("#generate-" + name);
  }
}
