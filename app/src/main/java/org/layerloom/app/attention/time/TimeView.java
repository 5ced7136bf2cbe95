package org.layerloom.app.attention.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.Listening;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.tip.Tips;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;

/** The readings kept while it trained: curves of the heads, and a slider to go back. */
public final class TimeView extends VBox {

  private static final int MOST_STEPS = 100_000;

  private final AttentionViewModel model;
  private final AttentionHistory history;
  private final AppTexts texts;
  private final HeadsChart chart;
  private final ChoiceBox<TimeMeasure> measure = new ChoiceBox<>();
  private final Label empty = new Label();
  private final Button play = new Button();
  private final Slider slider = new Slider();
  private final Label moment = new Label();
  private final Button newest = new Button();
  private final Spinner<Integer> every = new Spinner<>();
  private final Listening listening = new Listening();
  private boolean showing;

  /** Moments come faster than curves need be drawn. */
  private final PauseTransition soon = new PauseTransition(Duration.millis(200));

  public TimeView(
      AttentionViewModel model, AttentionHistory history, AppTexts texts, boolean dark) {
    this.model = model;
    this.history = history;
    this.texts = texts;
    this.chart = new HeadsChart(texts, dark);
    setId("attention-time");
    getStyleClass().add("attention-section");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    empty.setText(texts.get("attention.timeEmpty"));
    empty.setWrapText(true);
    empty.getStyleClass().add("empty-note");
    empty.setId("attention-time-empty");
    getChildren().addAll(heading(), empty, chart, controls(), settings());
    listening.to(history.framesProperty(), this::refreshSoon);
    listening.to(model.watchedProperty(), this::refreshSoon);
    soon.setOnFinished(event -> refresh());
    listening.to(history.shownProperty(), this::refresh);
    listening.to(history.playingProperty(), this::refresh);
    listening.to(model.choices().headProperty(), this::refresh);
    refresh();
  }

  public void dispose() {
    listening.stop();
    soon.stop();
  }

  private HBox heading() {
    Label title = new Label(texts.get("attention.time"));
    title.getStyleClass().add("panel-title");
    measure.setId("attention-time-measure");
    measure.getItems().setAll(TimeMeasure.values());
    measure.setValue(history.measureProperty().get());
    measure.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(TimeMeasure value) {
            return value == null ? "" : words(value);
          }

          @Override
          public TimeMeasure fromString(String text) {
            return measure.getValue();
          }
        });
    measure.getStyleClass().add("attention-choice-box");
    measure.setAccessibleText(texts.get("attention.timeMeasure"));
    measure.setTooltip(new Tooltip(texts.get("attention.timeMeasure")));
    measure.valueProperty().addListener((o, before, now) -> history.measureProperty().set(now));
    listening.to(history.measureProperty(), this::refresh);
    HBox heading = new HBox(title, measure);
    heading.getStyleClass().add("attention-time-line");
    return heading;
  }

  private String words(TimeMeasure value) {
    return texts.get("attention.time" + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private HBox controls() {
    play.setId("attention-play");
    play.getStyleClass().add("attention-play");
    play.setOnAction(
        event -> {
          if (history.playingProperty().get()) {
            history.stop();
          } else {
            history.play();
          }
        });
    slider.setId("attention-time-slider");
    slider.setAccessibleText(texts.get("attention.timeSlider"));
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setBlockIncrement(1);
    slider.setSnapToTicks(true);
    slider
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              int frame = (int) Math.round(now.doubleValue());
              if (!showing && !history.shownProperty().get().equals(OptionalInt.of(frame))) {
                history.stop();
                history.show(frame);
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    moment.setId("attention-moment");
    moment.getStyleClass().add("panel-note");
    moment.setMinWidth(USE_PREF_SIZE);
    newest.setId("attention-newest");
    newest.setGraphic(Icons.material("skip-next"));
    newest.getStyleClass().addAll("flat", "attention-arrow");
    newest.setAccessibleText(texts.get("attention.timeNewest"));
    newest.setTooltip(new Tooltip(texts.get("attention.timeNewest")));
    newest.setOnAction(event -> history.showNewest());
    HBox line = new HBox(play, slider, newest, moment);
    line.getStyleClass().add("attention-time-line");
    return line;
  }

  private HBox settings() {
    Label before = new Label(texts.get("attention.timeEvery"));
    before.getStyleClass().add("panel-note");
    every.setId("attention-every");
    every.getStyleClass().add("attention-every");
    every.setEditable(true);
    every.setPrefWidth(96);
    IntegerSpinnerValueFactory values =
        new IntegerSpinnerValueFactory(0, MOST_STEPS, history.everyStepsProperty().get(), 10);
    values.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            return value == null ? "" : value.toString();
          }

          @Override
          public Integer fromString(String typed) {
            return typed.strip().matches("\\d{1,6}")
                ? Integer.valueOf(Integer.parseInt(typed.strip()))
                : every.getValue(); // Illegal typing changes nothing.
          }
        });
    every.setValueFactory(values);
    every.setAccessibleText(texts.get("attention.timeEveryHelp"));
    every.setTooltip(new Tooltip(texts.get("attention.timeEveryHelp")));
    every
        .valueProperty()
        .addListener((o, was, now) -> history.everyStepsProperty().set(now == null ? 0 : now));
    Label after = new Label(texts.get("attention.timeSteps"));
    after.getStyleClass().add("panel-note");
    HBox line = new HBox(before, every, after);
    line.getStyleClass().add("attention-time-line");
    return line;
  }

  private void refreshSoon() {
    // What came while another page was shown is drawn when this one is again.
    boolean seen = model.watchedProperty().get();
    if (seen && soon.getStatus() != Animation.Status.RUNNING) {
      soon.playFromStart();
    }
  }

  private void refresh() {
    List<Frame> frames = history.framesProperty().get();
    boolean none = frames.isEmpty();
    show(empty, none);
    show(chart, !none);
    boolean playing = history.playingProperty().get();
    String playWords = texts.get(playing ? "attention.timeStop" : "attention.timePlay");
    play.setGraphic(Icons.material(playing ? "stop" : "play"));
    play.setAccessibleText(playWords);
    Tips.say(play, playWords);
    play.setDisable(frames.size() < 2);
    slider.setDisable(frames.size() < 2);
    OptionalInt shown = history.shownProperty().get();
    newest.setDisable(shown.isEmpty());
    int at = Math.min(shown.orElse(frames.size() - 1), frames.size() - 1);
    showing = true;
    slider.setMax(Math.max(1, frames.size() - 1));
    slider.setValue(Math.max(0, at));
    showing = false;
    String words = none ? "" : momentWords(frames.get(at));
    moment.setText(shown.isEmpty() && !none ? texts.get("attention.timeNow", words) : words);
    Optional<Head> head = model.choices().headProperty().get();
    if (!none && head.isPresent()) {
      String layer = head.get().layerId();
      chart.show(
          frames,
          layer,
          measure.getValue(),
          shown.isPresent() ? OptionalInt.of(at) : shown,
          said(frames.get(at), layer));
    }
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private String momentWords(Frame frame) {
    return texts.get("attention.timeMoment", frame.epoch(), texts.count(frame.step()));
  }

  /** What the curves say at a moment, for who cannot see them. */
  private String said(Frame frame, String layer) {
    String heads =
        frame.read().stream()
            .flatMap(read -> read.snapshot().heads().stream())
            .filter(h -> h.layerId().equals(layer))
            .map(h -> value(h, frame.read().orElseThrow().measures().get(h)))
            .collect(Collectors.joining(", "));
    return texts.get("attention.timeSaid", words(measure.getValue()), momentWords(frame), heads);
  }

  private String value(Head head, HeadMeasures of) {
    return texts.get("attention.headNumber", head.index() + 1)
        + " "
        + texts.decimal(measure.getValue().of(of), 3);
  }
}
