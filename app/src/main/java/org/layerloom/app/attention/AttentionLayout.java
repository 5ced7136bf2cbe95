package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The places of the page: three columns above, three below. People move the borders between them;
 * what does not fit into a place is scrolled to.
 */
final class AttentionLayout extends BorderPane {

  /** Where a part of the page goes. */
  enum Place {
    /** All heads, the sentence, the answers. */
    LEFT,
    /** The large map; it fills its place. */
    MIDDLE,
    /** Lines, and what each head is worth. */
    RIGHT,
    /** How it came about; it fills its place. */
    BELOW_LEFT,
    /** Inside the chosen head. */
    BELOW_MIDDLE,
    /** Temperature and patterns of the chosen head. */
    BELOW_RIGHT
  }

  private static final double LEFT_WIDTH = 312;
  private static final double RIGHT_WIDTH = 300;

  private final Map<Place, VBox> places = new EnumMap<>(Place.class);
  private final Map<Place, List<Node>> contents = new EnumMap<>(Place.class);

  AttentionLayout() {
    for (Place place : Place.values()) {
      VBox box = new VBox();
      box.getStyleClass().add("attention-column");
      places.put(place, box);
      contents.put(place, new ArrayList<>());
    }
  }

  /** Puts parts into a place, below each other; before {@link #arrange}. */
  void put(Place place, Node... parts) {
    contents.get(place).addAll(List.of(parts));
  }

  /**
   * Builds the page of the places that something was put into.
   *
   * @return what fills the places, part by part
   */
  List<Runnable> arrange() {
    SplitPane upper = new SplitPane();
    add(upper, Place.LEFT, LEFT_WIDTH);
    upper.getItems().add(places.get(Place.MIDDLE));
    add(upper, Place.RIGHT, RIGHT_WIDTH);
    divideOnce(upper, isFilled(Place.LEFT), isFilled(Place.RIGHT));
    SplitPane lower = new SplitPane();
    add(lower, Place.BELOW_LEFT, 0);
    add(lower, Place.BELOW_MIDDLE, 0);
    add(lower, Place.BELOW_RIGHT, RIGHT_WIDTH);
    SplitPane whole = new SplitPane(upper);
    whole.setOrientation(Orientation.VERTICAL);
    upper.setMinHeight(180);
    if (!lower.getItems().isEmpty()) {
      divideOnce(lower, false, isFilled(Place.BELOW_RIGHT));
      lower.setMinHeight(80);
      whole.getItems().add(lower);
      whole.setDividerPositions(0.62);
    }
    setCenter(whole);
    List<Runnable> pieces = new ArrayList<>();
    contents.forEach(
        (place, parts) ->
            parts.forEach(part -> pieces.add(() -> places.get(place).getChildren().add(part))));
    return pieces;
  }

  private boolean isFilled(Place place) {
    return !contents.get(place).isEmpty();
  }

  private void add(SplitPane pane, Place place, double width) {
    if (isFilled(place)) {
      ScrollPane scroll = new ScrollPane(places.get(place));
      scroll.setFitToWidth(true);
      scroll.setFitToHeight(place == Place.BELOW_LEFT); // Curves take the room that there is.
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      scroll.getStyleClass().add("edge-to-edge");
      SplitPane.setResizableWithParent(scroll, width == 0);
      pane.getItems().add(scroll);
    }
  }

  /** Gives the outer columns their widths as soon as the width of the whole is known. */
  private static void divideOnce(SplitPane pane, boolean left, boolean right) {
    pane.widthProperty()
        .addListener(
            new ChangeListener<Number>() {
              @Override
              public void changed(
                  ObservableValue<? extends Number> o, Number before, Number width) {
                if (width.doubleValue() < 400) {
                  return;
                }
                pane.widthProperty().removeListener(this);
                int last = pane.getItems().size() - 2;
                if (left) {
                  pane.setDividerPosition(0, LEFT_WIDTH / width.doubleValue());
                } else if (right && last > 0) {
                  pane.setDividerPosition(0, 0.42);
                }
                if (right && last >= 0) {
                  pane.setDividerPosition(last, 1 - RIGHT_WIDTH / width.doubleValue());
                }
              }
            });
  }

  /** What F6 goes through: the places that something is in. */
  List<Node> parts() {
    return places.entrySet().stream()
        .filter(entry -> isFilled(entry.getKey()))
        .map(entry -> (Node) entry.getValue())
        .toList();
  }
}
