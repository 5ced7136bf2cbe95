package org.layerloom.graph.view;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.layerloom.graph.edit.AnnotationEditor;
import org.layerloom.graph.edit.OpenBlock;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Note;

/**
 * All that lies in the open block in a corner, with a frame around what is in view; dragging moves
 * the view; Escape meanwhile, or losing the focus, puts it back.
 */
final class Minimap extends Region {
  static final double WIDTH = 172;
  static final double HEIGHT = 112;

  private static final double INSET = 8;

  private final OpenBlock open;
  private final AnnotationEditor annotations;
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private final Viewport viewport;
  private final ThemeColors colors;
  private final Canvas picture = new Canvas(WIDTH, HEIGHT);
  private final Region frame = new Region();
  private Rectangle2D content = new Rectangle2D(0, 0, 1, 1);
  private double scale = 1;
  private final PauseTransition later = new PauseTransition(Duration.millis(150));
  private boolean stale = true;
  private boolean drawn;

  /** What was in view when the drag under way began; null when none is. */
  private ViewState before;

  private final EventHandler<KeyEvent> escape = this::keyPressed;
  private final InvalidationListener focusLost = focused -> breakOff();

  Minimap(
      OpenBlock open,
      AnnotationEditor annotations,
      Presentations presentations,
      GraphGeometry geometry,
      Viewport viewport,
      ThemeColors colors) {
    this.open = open;
    this.annotations = annotations;
    this.presentations = presentations;
    this.geometry = geometry;
    this.viewport = viewport;
    this.colors = colors;
    setManaged(false);
    getStyleClass().add("graph-minimap");
    frame.getStyleClass().add("graph-minimap-frame");
    frame.setManaged(false);
    picture.setManaged(false);
    getChildren().setAll(picture, frame);
    later.setOnFinished(event -> requestLayout());
    setClip(new Rectangle(WIDTH, HEIGHT));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::centreView);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
  }

  /** Nodes moved, came, went or look different. */
  void markStale() {
    stale = true;
    if (drawn) {
      // While people type or drag, once in a while is enough.
      if (later.getStatus() != Animation.Status.RUNNING) {
        later.playFromStart();
      }
    } else {
      requestLayout();
    }
  }

  private void pressed(MouseEvent event) {
    released();
    before = viewport.state();
    getParent().requestFocus();
    getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
    getParent().focusedProperty().addListener(focusLost);
    centreView(event);
  }

  private void released() {
    before = null;
    getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    getParent().focusedProperty().removeListener(focusLost);
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      breakOff();
      event.consume();
    }
  }

  /** Puts back what was in view when the drag under way began. */
  void breakOff() {
    if (before != null) {
      viewport.show(before);
      released();
    }
  }

  private void centreView(MouseEvent event) {
    event.consume();
    if (before == null) {
      return;
    }
    Rectangle2D area = viewport.area();
    double x = content.getMinX() + (event.getX() - offsetX()) / scale;
    double y = content.getMinY() + (event.getY() - offsetY()) / scale;
    viewport.show(
        new ViewState(x - area.getWidth() / 2, y - area.getHeight() / 2, viewport.scale()));
  }

  private double offsetX() {
    return (WIDTH - content.getWidth() * scale) / 2;
  }

  private double offsetY() {
    return (HEIGHT - content.getHeight() * scale) / 2;
  }

  @Override
  protected void layoutChildren() {
    Optional<Rectangle2D> bounds =
        Stream.concat(
                geometry.bounds(open.nodes()).stream(),
                annotations.shown().stream().map(GraphGeometry::boxOf))
            .reduce(GraphGeometry::union);
    setVisible(bounds.filter(box -> !viewport.area().contains(box)).isPresent());
    if (!isVisible()) {
      return;
    }
    if (stale && later.getStatus() != Animation.Status.RUNNING) {
      stale = false;
      drawn = true;
      content = bounds.get();
      scale =
          Math.min(
              0.12,
              Math.min(
                  (WIDTH - 2 * INSET) / content.getWidth(),
                  (HEIGHT - 2 * INSET) / content.getHeight()));
      draw();
    }
    Rectangle2D area = viewport.area();
    frame.resizeRelocate(
        Math.round(offsetX() + (area.getMinX() - content.getMinX()) * scale),
        Math.round(offsetY() + (area.getMinY() - content.getMinY()) * scale),
        Math.round(area.getWidth() * scale),
        Math.round(area.getHeight() * scale));
  }

  private void draw() {
    GraphicsContext g = picture.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    g.setStroke(colors.role("border"));
    for (Annotation one : annotations.shown()) {
      Rectangle2D box = placed(GraphGeometry.boxOf(one));
      if (one instanceof Note) {
        g.setFill(colors.role("border"));
        g.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
      } else {
        g.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
      }
    }
    for (GraphNode node : open.nodes()) {
      Rectangle2D box = placed(geometry.box(node));
      g.setFill(colors.family(presentations.of(node).family()));
      g.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }
  }

  private Rectangle2D placed(Rectangle2D box) {
    return new Rectangle2D(
        offsetX() + (box.getMinX() - content.getMinX()) * scale,
        offsetY() + (box.getMinY() - content.getMinY()) * scale,
        Math.max(2, box.getWidth() * scale),
        Math.max(2, box.getHeight() * scale));
  }
}
