package org.layerloom.app.attention.study;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.app.attention.sample.Vocabulary;
import org.layerloom.app.attention.words.AttentionWords;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.token.TokenNames;

/** The sample that is read: browsed, written, and its words hidden from the heads. */
public final class SentencePane extends VBox {

  /** More words than this are not worth a button each; they stay in the text. */
  private static final int MOST_WORDS = 128;

  private final AttentionViewModel model;
  private final AppTexts texts;
  private final Label number = new Label();
  private final TextField text = new TextField();
  private final HBox writing = new HBox(8);
  private final FlowPane words = new FlowPane();
  private final Label note = new Label();
  private final Label refusal = new Label();
  private boolean showing;

  public SentencePane(AttentionViewModel model, AppTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("attention-sentence");
    getStyleClass().add("attention-section");
    Label title = new Label(texts.get("attention.sentence"));
    title.getStyleClass().add("panel-title");
    number.getStyleClass().add("panel-note");
    number.setId("attention-sample");
    Button before = arrow("attention-sample-before", "chevron-left", "attention.sampleBefore", -1);
    Button after = arrow("attention-sample-after", "chevron-right", "attention.sampleAfter", 1);
    HBox heading = new HBox(title, number);
    heading.getStyleClass().add("panel-heading");
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox line = new HBox(heading, before, after);
    line.getStyleClass().add("attention-heading");
    words.getStyleClass().add("attention-words");
    note.setText(texts.get("attention.hideHelp"));
    note.getStyleClass().add("panel-note");
    note.setWrapText(true);
    refusal.setId("attention-refusal");
    refusal.setWrapText(true);
    refusal.getStyleClass().add("attention-refusal");
    refusal.setGraphic(Icons.material("alert"));
    text.setId("attention-text");
    text.setAccessibleText(texts.get("attention.textHelp"));
    text.setTooltip(new Tooltip(texts.get("attention.textHelp")));
    text.setTextFormatter(new TextFormatter<>(this::taken));
    text.textProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                model.sample().write(is);
              }
            });
    writing
        .getChildren()
        .addAll(
            button(
                "attention-write-next",
                "attention.writeNext",
                "attention.writeNextHelp",
                model.sample()::writeNext),
            button(
                "attention-take-back",
                "attention.takeBack",
                "attention.takeBackHelp",
                model.sample()::takeBack));
    writing.getStyleClass().add("attention-heading");
    getChildren().addAll(line, text, writing, refusal, words, note);
  }

  private Button button(String id, String words, String help, Runnable action) {
    Button button = new Button(texts.get(words));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(texts.get(help)));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Button arrow(String id, String icon, String help, int by) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(Icons.material(icon));
    button.getStyleClass().addAll("flat", "attention-arrow");
    button.setTooltip(new Tooltip(texts.get(help)));
    button.setAccessibleText(texts.get(help));
    button.setOnAction(event -> model.sample().moveTestSample(by));
    return button;
  }

  /** A field with a book in it would freeze the window, so it is refused at the door. */
  private TextFormatter.Change taken(TextFormatter.Change change) {
    if (change.getControlNewText().length() <= Vocabulary.MOST_CHARACTERS) {
      return change;
    }
    int most = model.sample().materialProperty().get().map(AttentionMaterial::mostSteps).orElse(0);
    model
        .sample()
        .refuse(Message.of("attention.textTooLong", change.getControlNewText().length(), most));
    return null;
  }

  /** Shows the sample of the model, and what is wrong with the text. */
  public void refresh() {
    refusal.setVisible(model.sample().refusalProperty().get().isPresent());
    refusal.setManaged(refusal.isVisible());
    refusal.setText(
        model.sample().refusalProperty().get().map(m -> AttentionWords.say(texts, m)).orElse(""));
    boolean writes =
        model.sample().materialProperty().get().filter(AttentionMaterial::takesText).isPresent();
    text.setVisible(writes);
    text.setManaged(writes);
    writing.setVisible(
        model.sample().materialProperty().get().filter(AttentionMaterial::continues).isPresent());
    writing.setManaged(writing.isVisible());
    model.sample().sentenceProperty().get().ifPresent(this::show);
  }

  private void show(Sentence sentence) {
    number.setText(
        sentence.isWritten()
            ? texts.get("attention.written")
            : texts.get(
                "attention.sample", sentence.testSample() + 1, model.sample().testSamples()));
    boolean typing = text.isFocused() && sentence.isWritten();
    if (!typing && text.isVisible()) {
      showing = true;
      text.setText(model.sample().materialProperty().get().orElseThrow().text(sentence));
      showing = false;
    }
    Intervention change = model.changes().interventionProperty().get();
    words.getChildren().clear();
    for (int i = 0; i < Math.min(MOST_WORDS, sentence.steps()); i++) {
      words.getChildren().add(word(sentence.tokens().get(i), i, change.hidden().contains(i)));
    }
  }

  private Node word(String token, int step, boolean hidden) {
    ToggleButton word = new ToggleButton(TokenNames.visible(token));
    word.setId("attention-word-" + (step + 1));
    word.getStyleClass().add("attention-word");
    word.setSelected(hidden);
    word.setGraphic(hidden ? Icons.material("eye-off-outline") : null);
    word.setAccessibleText(
        texts.get(hidden ? "attention.wordHidden" : "attention.word", token, step + 1));
    word.setOnAction(event -> model.changes().toggleHidden(step));
    return word;
  }
}
