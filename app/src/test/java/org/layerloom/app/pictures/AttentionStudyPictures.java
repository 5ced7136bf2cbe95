package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.app.attention.AttentionStudy;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.model.AttentionViewModel;

/**
 * Takes pictures of what the attention page shows beyond one reading, for looking over.
 *
 * <p>Arguments: the folder for the pictures, then sizes such as {@code 1280x800}.
 */
public final class AttentionStudyPictures {

  private final PictureStage stage;
  private final Path folder;
  private String size = "";

  private AttentionStudyPictures(PictureStage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    AttentionStudyPictures pictures = new AttentionStudyPictures(stage, folder);
    List<String> sizes = List.of(args).subList(1, args.length);
    pictures.resize(sizes.get(0));
    stage.template("reverse");
    stage.press("page-attention");
    pictures.untilRead();
    stage.trainUpTo(4.5);
    PictureStage.run(() -> stage.context().training().stop());
    stage.finishTraining();
    for (String wanted : sizes) {
      pictures.resize(wanted);
      pictures.takeAll();
    }
    stage.close();
    System.exit(0);
  }

  private AttentionViewModel model() {
    return stage.context().attention();
  }

  private AttentionStudy study() {
    return stage.context().attentionStudy();
  }

  private void untilRead() throws Exception {
    stage.until(() -> model().snapshotProperty().get().isPresent());
  }

  private void resize(String wanted) throws Exception {
    size = wanted;
    String[] sides = wanted.split("x");
    stage.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  private void takeAll() throws Exception {
    PictureStage.run(
        () -> {
          if (study().lines().headsProperty().get().size() == 1) {
            study().lines().toggle(1);
          }
          study().lines().tokenProperty().set(Optional.of(new Token(Side.QUERY, 3)));
        });
    both("lines-one");
    PictureStage.run(() -> study().lines().tokenProperty().set(Optional.empty()));
    both("lines");
    PictureStage.run(() -> stage.window().speak(Locale.SIMPLIFIED_CHINESE));
    both("zh");
    PictureStage.run(() -> stage.window().speak(Locale.ENGLISH));
  }

  private void both(String name) throws Exception {
    for (boolean dark : new boolean[] {true, false}) {
      PictureStage.run(() -> stage.window().setDark(dark));
      untilRead();
      stage.take(folder.resolve("study-" + name + (dark ? "-dark-" : "-light-") + size + ".png"));
    }
  }
}
