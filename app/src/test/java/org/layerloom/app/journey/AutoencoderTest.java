package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.engine.dl4j.LatentSpace;
import org.layerloom.engine.train.TrainingOutcome;

/** What networks make of the samples that they rebuild, and what lies between. */
class AutoencoderTest extends Journey {

  private TrainingOutcome trainALittle(String template) {
    start(template);
    robot.clickOn("#train");
    untilBeyond(0.1);
    robot.clickOn("#stop");
    TrainingOutcome end = untilTrained();
    robot.clickOn("#page-results");
    return end;
  }

  private Image image(String id) {
    FxThread.until(id + " has a picture", () -> isThere(id));
    return FxThread.ask(() -> this.<ImageView>find(id).getImage());
  }

  private boolean isThere(String id) {
    return robot
        .lookup(id)
        .tryQueryAs(ImageView.class)
        .filter(v -> v.getImage() != null)
        .isPresent();
  }

  private static int grey(Image image, int x, int y) {
    return FxThread.ask(() -> image.getPixelReader().getArgb(x, y) & 0xff);
  }

  @Test
  void theBestTheMiddleAndTheWorstAreShownBesideWhatBecameOfThem() {
    trainALittle("autoencoder-mnist");
    FxThread.until(
        "24 pairs", () -> robot.lookup("#reconstructions .rebuilt").queryAll().size() == 24);
    assertThat(textsIn("#reconstructions")).contains("Best", "Middle", "Worst");
    assertThat(textsIn("#results-mae")).hasSize(2);
    assertThat(textsIn("#results-r2")).hasSize(2);
    assertThat(isShown("#latent")).isFalse();
  }

  @Test
  void theLatentSpaceIsDrawnFromAndWalkedThrough() {
    TrainingOutcome end = trainALittle("vae-mnist");
    Image middle = image("#latent-picture");
    Image samples = image("#latent-samples");
    Image map = image("#latent-map");

    float[] decoded =
        FxThread.ask(
            () ->
                LatentSpace.of(
                        end.network().orElseThrow(),
                        end.description().orElseThrow().network(),
                        context.layers())
                    .orElseThrow()
                    .decoder()
                    .predict(new float[2], 1));
    int factor = (int) middle.getWidth() / 28;
    for (int row : new int[] {7, 13, 14, 20}) {
      assertThat(grey(middle, 14 * factor, row * factor))
          .isEqualTo(Math.round(255 * decoded[row * 28 + 14]));
      assertThat(grey(map, 7 * 28 + 14, 7 * 28 + row))
          .as("the middle of the map")
          .isEqualTo(Math.round(255 * decoded[row * 28 + 14]));
    }

    robot.clickOn("#latent-again");
    FxThread.until(
        "other samples", () -> this.<ImageView>find("#latent-samples").getImage() != samples);
    FxThread.run(() -> this.<Node>find("#latent-plane").requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.UP);
    FxThread.until("z is read", () -> text("#latent-place").equals("z = (0.50, 0.10)"));
    FxThread.until(
        "another picture", () -> this.<ImageView>find("#latent-picture").getImage() != middle);
    robot.clickOn(this.<Node>find("#latent-plane"));
    FxThread.until("the mouse moves it", () -> !text("#latent-place").equals("z = (0.50, 0.10)"));
  }
}
