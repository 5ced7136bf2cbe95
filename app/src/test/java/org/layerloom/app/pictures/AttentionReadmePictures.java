package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.LayerAttention;

/** The attention page for README and for the page on attention, of networks trained to the end. */
final class AttentionReadmePictures {

  private static final String SENTENCE = "we shall pay down the public debt with the tariff .";

  private AttentionReadmePictures() {}

  /** These alone; the argument is the folder for them. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    stage.resize(1280, 800);
    PictureStage.run(() -> stage.window().speak(Locale.ENGLISH));
    take(stage, folder);
    stage.close();
    System.exit(0);
  }

  static void take(PictureStage stage, Path folder) throws Exception {
    AttentionViewModel model = stage.context().attention();
    stage.template("reverse");
    stage.train();
    stage.press("page-attention");
    stage.until(() -> snapshot(model).isPresent());
    choose(model, new Cell(3, 8));
    stage.take(folder.resolve("attention-reverse.png"));
    stage.template("speech-era");
    stage.train();
    stage.press("page-attention");
    stage.until(() -> snapshot(model).isPresent());
    PictureStage.run(() -> model.sample().write(SENTENCE));
    stage.until(() -> snapshot(model).filter(s -> s.sentence().isWritten()).isPresent());
    choose(model, strongest(snapshot(model).orElseThrow()));
    stage.take(folder.resolve("attention-sentence.png"));
    stage.takePart(folder.resolve("attention-inside.png"), "#attention-inside", false);
  }

  private static Optional<AttentionSnapshot> snapshot(AttentionViewModel model) {
    return model.snapshotProperty().get();
  }

  private static void choose(AttentionViewModel model, Cell cell) throws Exception {
    PictureStage.run(
        () -> {
          model.choices().cellProperty().set(Optional.of(cell));
          model.choices().hoveredProperty().set(Optional.of(cell));
        });
  }

  /** Where the first head of the first layer looks hardest. */
  private static Cell strongest(AttentionSnapshot snapshot) {
    LayerAttention layer = snapshot.reading().layers().get(0);
    Cell best = new Cell(0, 0);
    for (int query = 0; query < layer.steps(); query++) {
      for (int key = 0; key < layer.keySteps(); key++) {
        if (layer.weight(0, query, key) > layer.weight(0, best.query(), best.key())) {
          best = new Cell(query, key);
        }
      }
    }
    return best;
  }
}
