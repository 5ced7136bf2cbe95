package org.layerloom.app.generate;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.text.Message;

/** A prompt, how to draw, and the text that grows below. Enter writes, Escape stops. */
public final class GenerateView extends VBox {

  private static final String FIRST_PROMPT = "Call me ";
  private static final int ROWS = 10;

  private final GenerateViewModel model;
  private final AppTexts texts;
  private final TextField prompt = new TextField(FIRST_PROMPT);
  private final TextField temperature;
  private final TextField topK;
  private final TextField length;
  private final TextArea written = new TextArea();
  private final Label message = new Label();
  private final ChangeListener<String> textListener = (o, before, now) -> show(now);
  private final ChangeListener<Optional<Message>> messageListener =
      (o, before, now) -> say(now.map(this::words).orElse(""));

  public GenerateView(GenerateViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("generate");
    getStyleClass().add("results-column");
    temperature = field("generate.temperature", "generate.temperature.help", "0.8");
    topK = field("generate.topK", "generate.topK.help", "20");
    length = field("generate.length", "generate.length.help", "400");
    Label title = new Label(texts.get("generate.title"));
    title.getStyleClass().add("panel-title");
    Label note = new Label(texts.get("generate.note"));
    note.getStyleClass().add("panel-note");
    HBox heading = new HBox(title, note);
    heading.getStyleClass().add("panel-heading");
    written.setId("generate-text");
    written.setEditable(false);
    written.setWrapText(true);
    written.setPrefRowCount(ROWS);
    written.setAccessibleText(texts.get("generate.title"));
    message.setId("generate-message");
    message.setWrapText(true);
    message.getStyleClass().add("panel-note");
    getChildren().addAll(heading, promptLine(), settings(), message, written);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.writingProperty().get()) {
            model.stop();
            event.consume();
          }
        });
    model.textProperty().addListener(textListener);
    model.messageProperty().addListener(messageListener);
    show(model.textProperty().get());
    say(model.messageProperty().get().map(this::words).orElse(""));
  }

  private Node promptLine() {
    prompt.setId("generate-prompt");
    prompt.setPromptText(texts.get("generate.prompt"));
    prompt.setAccessibleText(texts.get("generate.prompt"));
    prompt.setOnAction(event -> write());
    HBox.setHgrow(prompt, Priority.ALWAYS);
    Button write = new Button(texts.get("generate.write"), Icons.material("play"));
    write.setId("generate-write");
    write.setOnAction(event -> write());
    write.disableProperty().bind(model.writingProperty());
    Button stop = new Button(texts.get("generate.stop"), Icons.material("stop"));
    stop.setId("generate-stop");
    stop.setOnAction(event -> model.stop());
    stop.disableProperty().bind(model.writingProperty().not());
    HBox line = new HBox(8, prompt, write, stop);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node settings() {
    FlowPane line = new FlowPane(20, 8);
    line.getChildren()
        .addAll(
            labelled("generate.temperature", temperature),
            labelled("generate.topK", topK),
            labelled("generate.length", length));
    return line;
  }

  private TextField field(String key, String help, String standard) {
    TextField field = new TextField(standard);
    field.setId(key.replace('.', '-'));
    field.setPrefColumnCount(5);
    field.setAlignment(Pos.CENTER_RIGHT);
    field.setAccessibleText(texts.get(key));
    field.setAccessibleHelp(texts.get(help));
    field.setTooltip(new Tooltip(texts.get(help)));
    field.setOnAction(event -> write());
    return field;
  }

  private Node labelled(String key, TextField field) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(field);
    HBox both = new HBox(8, label, field);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private void write() {
    Optional<Double> wantedLength = number("generate.length", length);
    Optional<Double> wantedTemperature = number("generate.temperature", temperature);
    Optional<Double> wantedTopK = number("generate.topK", topK);
    if (wantedLength.isPresent() && wantedTemperature.isPresent() && wantedTopK.isPresent()) {
      model.write(
          new GenerateViewModel.Wish(
              prompt.getText(),
              wantedLength.get().intValue(),
              wantedTemperature.get(),
              wantedTopK.get().intValue()));
    }
  }

  /** The number in a field, which gets the keyboard if it holds none. */
  private Optional<Double> number(String key, TextField field) {
    try {
      return Optional.of(Double.valueOf(field.getText().strip()));
    } catch (NumberFormatException none) {
      say(texts.get("generate.noNumber", texts.get(key), field.getText()));
      field.requestFocus();
      return Optional.empty();
    }
  }

  private void show(String text) {
    // Appending keeps a long text from being laid out anew for each word.
    if (text.startsWith(written.getText()) && !written.getText().isEmpty()) {
      written.appendText(text.substring(written.getText().length()));
    } else {
      written.setText(text);
    }
  }

  private String words(Message said) {
    return texts.say(said);
  }

  private void say(String sentence) {
    message.setText(sentence);
    message.setVisible(!sentence.isEmpty());
    message.setManaged(!sentence.isEmpty());
  }

  /** Stops listening; the page is about to be replaced. */
  public void dispose() {
    model.textProperty().removeListener(textListener);
    model.messageProperty().removeListener(messageListener);
  }
}
