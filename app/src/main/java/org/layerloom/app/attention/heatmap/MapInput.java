package org.layerloom.app.attention.heatmap;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.model.AttentionViewModel;

/** What mouse and keys do on a large map. */
final class MapInput {

  /** A wheel's notch is 40. */
  private static final double NOTCH = 40;

  private static final double ZOOM = 1.25;

  /** Shorter drags are clicks. */
  private static final double STILL = 3;

  private enum Drag {
    NONE,
    ROWS,
    COLUMNS,
    CELLS,
    PAN
  }

  private final HeatmapView view;
  private final AttentionViewModel model;
  private final AttentionChoices choices;
  private Drag drag = Drag.NONE;
  private Cell from = new Cell(0, 0);
  private double x;
  private double y;
  private boolean moved;

  /** Whether the mouse was pressed on a step that is none. */
  private boolean padding;

  MapInput(HeatmapView view, AttentionViewModel model) {
    this.view = view;
    this.model = model;
    this.choices = model.choices();
  }

  void install() {
    view.setOnMouseMoved(event -> choices.hoveredProperty().set(at(event)));
    view.setOnMouseExited(event -> choices.hoveredProperty().set(Optional.empty()));
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnScroll(this::scroll);
    view.setOnZoom(
        event -> {
          if (isReady()) {
            view.geometry().zoom(view.zoom(), event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
          }
        });
    view.setOnKeyPressed(this::key);
  }

  private boolean isReady() {
    return view.content().isPresent() && view.geometry() != null;
  }

  private Optional<Cell> at(MouseEvent event) {
    return isReady() ? view.geometry().cell(event.getX(), event.getY()) : Optional.empty();
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    if (!isReady()) {
      return;
    }
    MapGeometry geometry = view.geometry();
    x = event.getX();
    y = event.getY();
    moved = false;
    Cell pressed = new Cell(geometry.query(y), geometry.key(x));
    from = inside(pressed);
    padding = !from.equals(pressed);
    boolean beside = x < geometry.left() && y >= geometry.top();
    boolean above = y < geometry.top() && x >= geometry.left();
    if ((beside || above) && !padding) {
      drag = beside ? Drag.ROWS : Drag.COLUMNS;
      toggle();
    } else if (at(event).isPresent()) {
      drag = geometry.isZoomed() ? Drag.PAN : Drag.CELLS;
    } else {
      drag = Drag.NONE;
      choices.selectionProperty().set(TokenSelection.NONE);
    }
  }

  /** A click on the one label that is chosen lets it go. */
  private void toggle() {
    TokenSelection now = choices.selectionProperty().get();
    Set<Integer> one = Set.of(drag == Drag.ROWS ? from.query() : from.key());
    boolean again = (drag == Drag.ROWS ? now.queries() : now.keys()).equals(one);
    set(now, again ? Set.of() : one);
  }

  private void set(TokenSelection now, Set<Integer> steps) {
    choices
        .selectionProperty()
        .set(drag == Drag.ROWS ? now.withQueries(steps) : now.withKeys(steps));
  }

  private void drag(MouseEvent event) {
    moved |= Math.hypot(event.getX() - x, event.getY() - y) > STILL;
    if (!moved || !isReady()) {
      return;
    }
    MapGeometry geometry = view.geometry();
    Cell to = inside(new Cell(geometry.query(event.getY()), geometry.key(event.getX())));
    int query = to.query();
    int key = to.key();
    TokenSelection now = choices.selectionProperty().get();
    switch (drag) {
      case ROWS -> set(now, TokenSelection.between(from.query(), query));
      case COLUMNS -> set(now, TokenSelection.between(from.key(), key));
      case CELLS ->
          choices
              .selectionProperty()
              .set(
                  new TokenSelection(
                      TokenSelection.between(from.query(), query),
                      TokenSelection.between(from.key(), key)));
      case PAN -> {
        geometry.pan(view.zoom(), event.getX() - x, event.getY() - y);
        x = event.getX();
        y = event.getY();
      }
      case NONE -> {}
    }
  }

  private void release(MouseEvent event) {
    if (!moved && !padding && (drag == Drag.CELLS || drag == Drag.PAN)) {
      choices.cellProperty().set(Optional.of(from));
    }
    drag = Drag.NONE;
  }

  private void scroll(ScrollEvent event) {
    if (isReady() && view.geometry().canZoom()) {
      double by = Math.pow(ZOOM, event.getDeltaY() / NOTCH);
      view.geometry().zoom(view.zoom(), by, event.getX(), event.getY());
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (!isReady() || event.isAltDown()) {
      return;
    }
    MapGeometry geometry = view.geometry();
    Cell at = choices.cellProperty().get().orElse(new Cell(0, 0));
    boolean ctrl = event.isShortcutDown();
    boolean none = choices.cellProperty().get().isEmpty();
    if (ctrl && pan(event.getCode())) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(at, 0, none ? 0 : -1, event);
      case RIGHT -> move(at, 0, none ? 0 : 1, event);
      case UP -> move(at, none ? 0 : -1, 0, event);
      case DOWN -> move(at, none ? 0 : 1, 0, event);
      case HOME -> go(new Cell(ctrl ? 0 : at.query(), 0));
      case END -> go(new Cell(ctrl ? steps() - 1 : at.query(), keySteps() - 1));
      case PAGE_DOWN -> moveHead(1);
      case PAGE_UP -> moveHead(-1);
      case O -> {
        if (ctrl) {
          return; // Opens a project.
        }
        choices.headProperty().get().ifPresent(model.changes()::toggleHead);
      }
      case H -> {
        if (ctrl) {
          return; // Shows the history.
        }
        choices.cellProperty().get().ifPresent(cell -> model.changes().toggleHidden(cell.key()));
      }
      case PLUS, EQUALS, ADD -> zoom(1.5);
      case MINUS, SUBTRACT -> zoom(1 / 1.5);
      case DIGIT0, NUMPAD0 -> {
        if (ctrl) {
          return;
        }
        view.zoom().reset();
      }
      case ESCAPE -> choices.selectionProperty().set(TokenSelection.NONE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Moves what is seen by a quarter; whether the key does that. */
  private boolean pan(KeyCode code) {
    MapGeometry geometry = view.geometry();
    double across = geometry.wide() / 4.0;
    double down = geometry.high() / 4.0;
    switch (code) {
      case LEFT -> geometry.pan(view.zoom(), across, 0);
      case RIGHT -> geometry.pan(view.zoom(), -across, 0);
      case UP -> geometry.pan(view.zoom(), 0, down);
      case DOWN -> geometry.pan(view.zoom(), 0, -down);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void moveHead(int by) {
    model.snapshotProperty().get().ifPresent(now -> choices.moveHead(now, by));
  }

  private void zoom(double by) {
    MapGeometry geometry = view.geometry();
    Optional<Cell> cell = choices.cellProperty().get();
    double middleX = geometry.left() + geometry.wide() / 2.0;
    double middleY = geometry.top() + geometry.high() / 2.0;
    geometry.zoom(
        view.zoom(),
        by,
        cell.map(c -> geometry.x(c.key() + 0.5)).orElse(middleX),
        cell.map(c -> geometry.y(c.query() + 0.5)).orElse(middleY));
  }

  /** With Shift the rows and columns that are passed are set off. */
  private void move(Cell at, int down, int right, KeyEvent event) {
    Cell next = new Cell(at.query() + down, at.key() + right);
    if (event.isShiftDown()) {
      Cell end = inside(next);
      TokenSelection now = choices.selectionProperty().get();
      choices
          .selectionProperty()
          .set(
              down != 0
                  ? now.withQueries(union(now.queries(), at.query(), end.query()))
                  : now.withKeys(union(now.keys(), at.key(), end.key())));
    }
    go(next);
  }

  private static Set<Integer> union(Set<Integer> now, int from, int to) {
    Set<Integer> all = TokenSelection.between(from, to);
    all.addAll(now);
    return all;
  }

  /** The cell, or the nearest that is no padding. */
  private Cell inside(Cell cell) {
    return new Cell(
        Math.max(0, Math.min(steps() - 1, cell.query())),
        Math.max(0, Math.min(keySteps() - 1, cell.key())));
  }

  private int steps() {
    return view.content().orElseThrow().map().steps();
  }

  private int keySteps() {
    return view.content().orElseThrow().map().keySteps();
  }

  private void go(Cell to) {
    Cell cell = inside(to);
    choices.cellProperty().set(Optional.of(cell));
    view.geometry().reveal(view.zoom(), cell);
  }
}
