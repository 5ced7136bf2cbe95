package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.shell.MainWindow;

/**
 * Takes pictures of the attention page for looking over, with a network that was really trained.
 *
 * <p>Arguments: the folder for the pictures, then sizes such as {@code 1280x800}.
 */
public final class AttentionPictures {

  private final PictureStage stage;
  private final Path folder;
  private String size = "";

  private AttentionPictures(PictureStage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    AttentionPictures pictures = new AttentionPictures(stage, folder);
    List<String> sizes = List.of(args).subList(1, args.length);
    pictures.resize(sizes.get(0));
    stage.press("page-attention");
    stage.take(folder.resolve("attention-vacant.png"));
    stage.template("reverse");
    stage.press("page-attention");
    pictures.untilRead();
    stage.take(folder.resolve("attention-untrained.png"));
    stage.trainUpTo(3.5);
    pictures.untilRead();
    stage.take(folder.resolve("attention-live.png"));
    PictureStage.run(() -> stage.context().training().stop());
    stage.finishTraining();
    for (String wanted : sizes) {
      pictures.resize(wanted);
      pictures.takeAll();
    }
    pictures.resize(sizes.get(0));
    pictures.untrained("induction");
    pictures.untrained("speech-era");
    stage.close();
    System.exit(0);
  }

  private void untrained(String template) throws Exception {
    stage.template(template);
    stage.press("page-attention");
    stage.until(
        () ->
            model()
                .snapshotProperty()
                .get()
                .filter(s -> s.moment().origin() == Origin.UNTRAINED)
                .isPresent());
    PictureStage.run(() -> model().choices().cellProperty().set(Optional.of(new Cell(9, 4))));
    both(template);
  }

  private AttentionViewModel model() {
    return stage.context().attention();
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
          model().choices().cellProperty().set(Optional.of(new Cell(3, 8)));
          model().choices().hoveredProperty().set(Optional.of(new Cell(3, 8)));
        });
    both("softmax");
    PictureStage.run(
        () -> {
          model().choices().hoveredProperty().set(Optional.empty());
          model().choices().stageProperty().set(MapStage.SCALED);
          model()
              .changes()
              .toggleHead(model().snapshotProperty().get().orElseThrow().heads().get(0));
          model().changes().toggleHidden(4);
        });
    stage.until(() -> !model().snapshotProperty().get().orElseThrow().change().isNone());
    both("changed");
    PictureStage.run(
        () -> {
          model().choices().stageProperty().set(MapStage.SOFTMAX);
          model().choices().showProperty().set(MapShow.DIFFERENCE);
          model().sample().write("AAQ");
        });
    both("difference");
    PictureStage.run(() -> stage.window().speak(Locale.SIMPLIFIED_CHINESE));
    both("zh");
    PictureStage.run(
        () -> {
          stage.window().speak(Locale.ENGLISH);
          model().changes().changeNothing();
          model().choices().showProperty().set(MapShow.HEAD);
        });
  }

  private void both(String name) throws Exception {
    MainWindow window = stage.window();
    for (boolean dark : new boolean[] {true, false}) {
      PictureStage.run(() -> window.setDark(dark));
      untilRead();
      stage.take(
          folder.resolve("attention-" + name + (dark ? "-dark-" : "-light-") + size + ".png"));
    }
  }
}
