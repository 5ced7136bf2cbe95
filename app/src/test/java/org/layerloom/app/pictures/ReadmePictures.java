package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.layerloom.app.canvas.CanvasPicture;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.project.Project.Position;

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
    PictureStage.run(() -> stage.window().setDark(false));
    more(stage, folder);
    AttentionReadmePictures.take(stage, folder);
    new CanvasPicture(
            stage.context().templates().find("mnist-cnn").orElseThrow().project(),
            false,
            Locale.ENGLISH)
        .write(folder.resolve("mnist-cnn.png"));
    stage.close();
    System.exit(0);
  }

  private static void more(PictureStage stage, Path folder) throws Exception {
    stage.template("mnist-cnn");
    PictureStage.run(
        () -> {
          var document = stage.context().document();
          var editor = document.editor();
          editor.removeAndJoin(List.of("flatten"));
          LayerSpec doubled =
              new LayerSpec("tanh", "activation", "Tanh", Map.of("activation", "tanh"));
          editor.insertOnWire(
              document.mapping().node(doubled, new Position(430, -60)),
              editor.graph().outgoing("conv").get(0));
          LayerSpec apart = new LayerSpec("apart", "dropout", "Dropout", Map.of());
          editor.add(document.mapping().node(apart, new Position(760, -60)));
          editor.selection().select("dense");
        });
    stage.take(folder.resolve("problems.png"));
    stage.template("resnet-mini");
    stage.press("page-analyzer");
    stage.take(folder.resolve("analyzer.png"));
    stage.template("spiral-2d");
    stage.press("page-network");
    stage.train();
    stage.take(folder.resolve("boundary.png"));
    stage.template("vae-mnist");
    PictureStage.run(
        () -> {
          var document = stage.context().document();
          document.changeTraining("epochs", document.training().withEpochs(2));
        });
    stage.train();
    stage.press("page-results");
    stage.untilShown("#latent-map");
    stage.untilShown("#latent-samples");
    stage.take(folder.resolve("latent.png"));
  }
}
