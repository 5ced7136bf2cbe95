package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;

/** A network that predicts characters writes while it learns and after, by keys alone if wanted. */
class GenerateTest extends Journey {

  /**
   * Learns the alphabet for as long as nobody stops it.
   *
   * @param features how wide it is: a wide one takes its time for each token
   */
  private void openAlphabet(int features) throws IOException {
    Path text = Files.writeString(folder.resolve("letters.txt"), "abcdefgh".repeat(900));
    String json =
        """
        {"formatVersion":1,"network":{"nodes":[
        {"id":"input","name":"Input","type":"input","parameters":{"shape":[8],"vocabulary":9}},
        {"id":"e","name":"E","type":"embedding","parameters":{"features":WIDTH}},
        {"id":"w","name":"W","type":"dense","parameters":{"units":WIDTH,"activation":"tanh"}},
        {"id":"d","name":"D","type":"dense","parameters":{"units":9,"activation":"softmax"}},
        {"id":"output","name":"O","type":"output","parameters":{"loss":"cross-entropy"}}],
        "connections":[{"from":"input","to":"e"},{"from":"e","to":"w"},{"from":"w","to":"d"},
        {"from":"d","to":"output"}]},
        "data":{"dataset":"DATA","text":{"tokenizer":"characters","vocabulary":20,"length":8}},
        "training":{"optimizer":{"type":"adam","learningRate":0.05},"epochs":100000,"threads":1}}
        """;
    Path project =
        Files.writeString(
            folder.resolve("a.loom"),
            json.replace("DATA", text.toString()).replace("WIDTH", String.valueOf(features)));
    FxThread.run(() -> window.actions().open(project));
    untilReady();
  }

  private String written() {
    return FxThread.ask(() -> this.<TextArea>find("#generate-text").getText());
  }

  private void set(String field, String value) {
    FxThread.run(() -> this.<TextField>find("#generate-" + field).setText(value));
  }

  @Test
  void writesWhileItLearnsAndAfterwards() throws IOException {
    openAlphabet(12);
    robot.clickOn("#page-results");
    assertThat(isShown("#generate")).isFalse();
    FxThread.run(() -> context.training().start());
    untilShown("#generate-write");
    set("prompt", "ab");
    set("length", "8");
    set("temperature", "0");

    FxThread.until(
        "it has learnt the alphabet, while it goes on learning",
        () -> {
          if (!context.generation().writingProperty().get()) {
            if (written().equals("abcdefghab")) {
              return true;
            }
            FxThread.run(() -> this.<javafx.scene.control.Button>find("#generate-write").fire());
          }
          return false;
        });
    assertThat(FxThread.ask(() -> context.training().isTraining())).isTrue();

    FxThread.run(() -> context.training().stop());
    untilTrained();
    untilShown("#generate-write");
    set("prompt", "f");
    FxThread.run(() -> this.<TextField>find("#generate-prompt").requestFocus());
    robot.push(KeyCode.ENTER);
    FxThread.until("it goes on behind f", () -> written().equals("fghabcdef"));
  }

  @Test
  void isStoppedByEscapeAndSaysWhatItCannotDo() throws IOException {
    openAlphabet(700);
    robot.clickOn("#page-results");
    FxThread.run(() -> context.training().start());
    untilShown("#generate-write");
    FxThread.run(() -> context.training().stop());
    untilTrained();
    untilShown("#generate-write");
    set("prompt", "a");
    set("length", "100000");
    FxThread.run(() -> this.<TextField>find("#generate-prompt").requestFocus());
    robot.push(KeyCode.ENTER);
    FxThread.until("it writes", () -> written().length() > 20);
    robot.push(KeyCode.ESCAPE);
    FxThread.until("it has stopped", () -> isDisabled("#generate-stop"));
    assertThat(written().length()).isLessThan(100_000);

    set("length", "many");
    robot.push(KeyCode.ENTER);
    FxThread.until(
        "it says so", () -> text("#generate-message").contains("“many” is not a number"));
    set("length", "5");
    set("prompt", "");
    robot.clickOn("#generate-write");
    FxThread.until("it says so", () -> text("#generate-message").contains("prompt is empty"));
    set("prompt", "aZ");
    set("temperature", "9");
    robot.clickOn("#generate-write");
    FxThread.until("it says so", () -> text("#generate-message").contains("between 0 and 5"));
    set("temperature", "1");
    robot.clickOn("#generate-write");
    FxThread.until("it says so", () -> text("#generate-message").contains("does not know “Z”"));
    set("prompt", "aZabcdefgh");
    robot.clickOn("#generate-write");
    FxThread.until(
        "it says both",
        () ->
            text("#generate-message").contains("does not know “Z”")
                && text("#generate-message").endsWith("reads the last 8 alone."));
  }
}
