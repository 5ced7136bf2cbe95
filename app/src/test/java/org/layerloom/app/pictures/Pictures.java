package org.layerloom.app.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes pictures of every screen, for looking over: first page, network, broken network, training,
 * results; in both themes and languages. Trains for real.
 *
 * <p>Arguments: the folder for the pictures, then sizes such as {@code 1280x800}.
 */
public final class Pictures {

  private final PictureStage stage;
  private final Path folder;
  private String size = "";

  private Pictures(PictureStage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PictureStage stage = PictureStage.open();
    Pictures pictures = new Pictures(stage, folder);
    for (String size : List.of(args).subList(1, args.length)) {
      pictures.takeAll(size);
    }
    stage.close();
    System.exit(0);
  }

  private void takeAll(String wanted) throws Exception {
    size = wanted;
    String[] sides = wanted.split("x");
    stage.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    PictureStage.run(() -> stage.window().showWelcome());
    both("welcome");
    stage.template("mnist-cnn");
    PictureStage.run(() -> stage.context().document().editor().selection().select("conv"));
    both("network");
    stage.press("page-analyzer");
    both("analyzer");
    stage.press("page-network");
    makeBlock();
    both("block");
    PictureStage.run(() -> stage.context().document().editor().openBlock().enter("block"));
    both("block-inside");
    stage.template("mnist-cnn");
    breakNetwork();
    both("problems");
    stage.template("mnist-mlp");
    stage.trainUpTo(1.6);
    both("training");
    PictureStage.run(() -> stage.context().training().stop());
    stage.finishTraining();
    both("trained");
    stage.press("page-results");
    both("results");
    PictureStage.run(() -> stage.window().speak(Locale.SIMPLIFIED_CHINESE));
    both("results-zh");
    stage.template("mnist-cnn");
    both("network-zh");
    PictureStage.run(() -> stage.window().speak(Locale.ENGLISH));
    stage.template("linear-regression");
    stage.train();
    both("line");
    stage.press("page-results");
    both("line-results");
  }

  private void makeBlock() throws Exception {
    PictureStage.run(
        () -> {
          var editor = stage.context().document().editor();
          editor.setProperty("conv", "padding", "same");
          editor.blocks().toggleBypass(List.of("pool"));
          editor.blocks().make(List.of("conv"));
          editor.blocks().setRepeat("block", 6);
          stage.window().canvas().node().runAction("keep_block");
        });
  }

  private void breakNetwork() throws Exception {
    PictureStage.run(
        () -> {
          var editor = stage.context().document().editor();
          editor.remove(List.of("flatten"));
          editor.setProperty("classes", "units", 7);
          editor.selection().select("dense");
        });
  }

  private void both(String name) throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      PictureStage.run(() -> stage.window().setDark(dark));
      stage.take(folder.resolve(name + (dark ? "-dark" : "-light") + "-" + size + ".png"));
    }
    PictureStage.run(() -> stage.window().setDark(false));
  }
}
