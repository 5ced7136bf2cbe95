package org.layerloom.app.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.pace.Pace;
import org.layerloom.app.pace.Piecewise;
import org.layerloom.app.tip.SharedTip;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.Mistake;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.token.TokenNames;

/** The worst mistakes, as pictures where the samples are images. */
final class MistakesView extends VBox {

  private static final int ZOOM = 2;
  private static final int CARDS_AT_A_TIME = 6;

  private final List<Mistake> mistakes;
  private final Samples test;
  private final ModelDescription about;
  private final AppTexts texts;
  private final FlowPane pictures = new FlowPane();
  private final HBox heading = new HBox();
  private final Piecewise cards;

  private final SharedTip tip = new SharedTip();

  MistakesView(
      List<Mistake> mistakes, Samples test, ModelDescription about, Pace pace, AppTexts texts) {
    this.mistakes = mistakes;
    this.test = test;
    this.about = about;
    this.texts = texts;
    this.cards = new Piecewise(pace, this);
    getStyleClass().add("mistakes");
    setId("mistakes");
    heading.getStyleClass().add("panel-heading");
    pictures.getStyleClass().add("mistake-list");
    getChildren().addAll(heading, pictures);
    // Another outcome has taken its place: nobody looks at these any more.
    sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                cards.stop();
              }
            });
    showAll();
  }

  private void showAll() {
    show(mistakes, Optional.empty());
  }

  /** Only mistakes of one cell of the confusion matrix. */
  void showCell(int actual, int predicted) {
    show(
        mistakes.stream().filter(m -> m.actual() == actual && m.predicted() == predicted).toList(),
        Optional.of(texts.get("mistakes.cell", name(actual), name(predicted))));
  }

  private void show(List<Mistake> chosen, Optional<String> filter) {
    Label title = new Label(texts.get("mistakes.title"));
    title.getStyleClass().add("panel-title");
    Label note = new Label(filter.orElse(texts.get("mistakes.note")));
    note.getStyleClass().add("panel-note");
    heading.getChildren().setAll(title, note);
    if (filter.isPresent()) {
      Hyperlink all = new Hyperlink(texts.get("mistakes.all"));
      all.setOnAction(event -> showAll());
      heading.getChildren().add(all);
    }
    pictures.getChildren().clear();
    List<Runnable> pieces = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += CARDS_AT_A_TIME) {
      List<Mistake> few = chosen.subList(from, Math.min(chosen.size(), from + CARDS_AT_A_TIME));
      pieces.add(() -> pictures.getChildren().addAll(few.stream().map(this::card).toList()));
    }
    cards.run(pieces);
    if (chosen.isEmpty()) {
      Label none = new Label(texts.get(filter.isPresent() ? "mistakes.noneHere" : "mistakes.none"));
      none.getStyleClass().add("empty-note");
      pictures.getChildren().setAll(none);
    }
  }

  private Node card(Mistake mistake) {
    float[] sample = new float[test.inputLength()];
    test.copyInput(mistake.index(), sample, 0);
    Label what =
        new Label(texts.get("mistakes.was", name(mistake.actual()), name(mistake.predicted())));
    what.getStyleClass().add("mistake-what");
    Label how = new Label(confidence(mistake, 1));
    how.getStyleClass().add("mistake-how");
    VBox card = new VBox();
    card.getStyleClass().add("mistake");
    if (about.sample().isImage()) {
      card.getChildren().add(new ImageView(SampleImage.of(sample, about.sample(), ZOOM)));
    } else if (about.sample().isTokens()) {
      card.getChildren().add(tokens(sample, test.steps(mistake.index())));
    } else {
      card.getChildren().add(numbers(sample));
    }
    card.getChildren().addAll(what, how);
    tip.on(
        card,
        () ->
            texts.get(
                about.givesProbabilities() ? "mistakes.tooltip" : "mistakes.tooltipScore",
                texts.count(mistake.index()),
                name(mistake.actual()),
                name(mistake.predicted()),
                confidence(mistake, 2),
                texts.decimal(mistake.loss(), 3)));
    return card;
  }

  /** A probability, or the score that took its place. */
  private String confidence(Mistake mistake, int digits) {
    return about.givesProbabilities()
        ? texts.percent(mistake.confidence(), digits)
        : texts.decimal(mistake.confidence(), digits + 1);
  }

  private Label tokens(float[] sample, int steps) {
    int[] numbers =
        IntStream.range(0, Math.min(sample.length, steps)).map(i -> (int) sample[i]).toArray();
    String text =
        about
            .tokenizer()
            .map(tokenizer -> tokenizer.decode(-1, numbers))
            .orElseGet(
                () ->
                    Arrays.stream(numbers)
                        .mapToObj(about.inputNames()::get)
                        .collect(Collectors.joining()));
    Label tokens = new Label(text);
    tokens.setWrapText(true);
    tokens.getStyleClass().add("mistake-numbers");
    return tokens;
  }

  private Label numbers(float[] sample) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(sample.length, 6); i++) {
      String label = i < about.inputNames().size() ? about.inputNames().get(i) + " " : "";
      text.append(i > 0 ? "\n" : "").append(label).append(texts.decimal(sample[i], 2));
    }
    Label numbers = new Label(text.toString());
    numbers.getStyleClass().add("mistake-numbers");
    return numbers;
  }

  private String name(int index) {
    return TokenNames.visible(about.targetNames().get(index));
  }
}
