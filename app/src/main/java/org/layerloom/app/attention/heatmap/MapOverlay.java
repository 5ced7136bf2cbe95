package org.layerloom.app.attention.heatmap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.sample.TokenLabel;

/** What is drawn around and over the cells of a map: tokens, what is set off, the chosen cell. */
final class MapOverlay extends Canvas {

  static final double GAP = 6;
  private static final double MOST_LEFT = 120;
  private static final double MOST_TOP = 84;

  /** Two labels need so many pixels. */
  private static final double LINE = 13;

  /** Labels beyond these hardly change how wide the widest is. */
  private static final int MEASURED = 128;

  private final MapColors colors;
  private final String axes;
  private List<String> queries = List.of();
  private List<String> keys = List.of();
  private int steps;
  private int keySteps;
  private double left;
  private double top;
  private boolean slanted;

  /**
   * An overlay.
   *
   * @param axes which side is which
   */
  MapOverlay(MapColors colors, String axes) {
    this.colors = colors;
    this.axes = axes;
    setMouseTransparent(true);
  }

  /**
   * The labels of both sides.
   *
   * @param stepsThere how many rows are the sample's own, before its padding
   * @param keysThere the same of columns
   */
  void setLabels(List<String> ofQueries, List<String> ofKeys, int stepsThere, int keysThere) {
    steps = stepsThere;
    keySteps = keysThere;
    if (!queries.equals(ofQueries) || !keys.equals(ofKeys)) {
      queries = ofQueries;
      keys = ofKeys;
      left = Math.max(20, Math.min(MOST_LEFT, widest(queries))) + GAP;
      double widest = widest(keys);
      slanted = widest > LINE;
      top = 18 + (slanted ? Math.min(MOST_TOP, widest * 0.71) + GAP : LINE);
    }
  }

  /** Room for the labels of the rows. */
  double left() {
    return left;
  }

  /** Room for the labels of the columns. */
  double top() {
    return top;
  }

  private static double widest(List<String> labels) {
    double widest = 0;
    for (String label : labels.subList(0, Math.min(MEASURED, labels.size()))) {
      Text text = new Text(TokenLabel.of(label));
      text.setFont(MapColors.LABEL);
      widest = Math.max(widest, text.getLayoutBounds().getWidth());
    }
    return widest;
  }

  void draw(MapGeometry at, TokenSelection selection, Optional<Cell> chosen, Optional<Cell> over) {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Optional<Cell> marked = over.or(() -> chosen);
    rows(g, at, selection.queries(), marked);
    columns(g, at, selection.keys(), marked);
    g.save();
    g.beginPath();
    g.rect(at.left() - 1, at.top() - 1, at.wide() + 2, at.high() + 2);
    g.clip();
    dim(g, at, selection);
    over.filter(cell -> !over.equals(chosen)).ifPresent(cell -> frame(g, at, cell, 1));
    chosen.ifPresent(cell -> frame(g, at, cell, 2));
    g.restore();
  }

  private void dim(GraphicsContext g, MapGeometry at, TokenSelection selection) {
    g.setFill(colors.veil());
    for (int query = (int) at.firstQuery(); query <= at.lastQuery(); query++) {
      if (!selection.queries().isEmpty() && !selection.queries().contains(query)) {
        g.fillRect(at.left(), at.y(query), at.wide(), at.scale());
      }
    }
    for (int key = (int) at.firstKey(); key <= at.lastKey(); key++) {
      if (!selection.keys().isEmpty() && !selection.keys().contains(key)) {
        g.fillRect(at.x(key), at.top(), at.scale(), at.high());
      }
    }
  }

  /** White on black can be seen on every colour of every palette. */
  private static void frame(GraphicsContext g, MapGeometry at, Cell cell, double width) {
    double side = Math.max(5, at.scale());
    g.setLineWidth(width + 2);
    g.setStroke(Color.BLACK);
    g.strokeRect(at.x(cell.key()), at.y(cell.query()), side, side);
    g.setLineWidth(width);
    g.setStroke(Color.WHITE);
    g.strokeRect(at.x(cell.key()), at.y(cell.query()), side, side);
  }

  private void rows(GraphicsContext g, MapGeometry at, Set<Integer> chosen, Optional<Cell> marked) {
    g.setFont(MapColors.LABEL);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    int step = step(at);
    int mark = marked.map(Cell::query).orElse(-1);
    for (int query = (int) at.firstQuery(); query <= at.lastQuery(); query++) {
      double y = at.y(query + 0.5);
      if (isLabelled(query, mark, step) && y >= at.top() && y <= at.top() + at.high()) {
        boolean set = query == mark || chosen.contains(query);
        g.setFill(set ? colors.query() : query < steps ? colors.text() : colors.muted());
        g.fillText(TokenLabel.of(queries.get(query)), at.left() - GAP, y, at.left() - GAP);
      }
    }
  }

  private void columns(
      GraphicsContext g, MapGeometry at, Set<Integer> chosen, Optional<Cell> marked) {
    int step = step(at);
    int mark = marked.map(Cell::key).orElse(-1);
    g.setTextAlign(slanted ? TextAlignment.LEFT : TextAlignment.CENTER);
    for (int key = (int) at.firstKey(); key <= at.lastKey(); key++) {
      double x = at.x(key + 0.5);
      if (isLabelled(key, mark, step) && x >= at.left() && x <= at.left() + at.wide()) {
        boolean set = key == mark || chosen.contains(key);
        g.setFill(set ? colors.key() : key < keySteps ? colors.text() : colors.muted());
        g.save();
        g.translate(x, at.top() - (slanted ? GAP : LINE - 4));
        g.rotate(slanted ? -45 : 0);
        g.fillText(TokenLabel.of(keys.get(key)), 0, 0);
        g.restore();
      }
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(MapColors.TICK);
    g.setFill(colors.muted());
    g.fillText(axes, 0, 8);
  }

  /** Every how manieth label there is room for. */
  private static int step(MapGeometry at) {
    return (int) Math.max(1, Math.ceil(LINE / at.scale()));
  }

  /** The marked one is there besides, and its neighbours make room for it. */
  private static boolean isLabelled(int index, int mark, int step) {
    return index == mark || index % step == 0 && (mark < 0 || Math.abs(index - mark) >= step);
  }
}
