package org.layerloom.app.attention;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.LayerAttention;

/** The large map: queries as rows, keys as columns, with their tokens and a colour bar. */
final class HeatmapView extends Region {

  private static final double GAP = 6;
  private static final double MOST_LEFT = 120;
  private static final double MOST_TOP = 84;

  /** Larger cells tell no more. */
  private static final double MOST_SCALE = 34;

  private final AttentionChoices choices;
  private final AppTexts texts;
  private final MapColors colors;
  private final ImageView picture = new ImageView();
  private final Canvas overlay = new Canvas();
  private final ColourBar bar;
  private final Label tip = new Label();

  private Optional<AttentionMap> map = Optional.empty();
  private LayerAttention layer;
  private int head;
  private List<String> queryLabels = List.of();
  private List<String> keyLabels = List.of();
  private PixelBuffer<IntBuffer> pixels;
  private double left;
  private double top;
  private double scale = 1;
  private int wide;
  private int high;
  private int dragFrom = -1;
  private boolean dragRows;

  HeatmapView(AttentionChoices choices, AppTexts texts, boolean dark) {
    this.choices = choices;
    this.texts = texts;
    this.colors = MapColors.of(dark);
    this.bar = new ColourBar(colors, texts);
    setId("attention-map");
    getStyleClass().add("attention-map");
    setFocusTraversable(true);
    tip.getStyleClass().add("attention-tip");
    tip.setMouseTransparent(true);
    tip.setManaged(false);
    tip.setVisible(false);
    overlay.setMouseTransparent(true);
    picture.setSmooth(false);
    picture.setMouseTransparent(true);
    getChildren().addAll(picture, overlay, bar, tip);
    setMinSize(220, 180);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> choices.hoveredProperty().set(Optional.empty()));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> dragFrom = -1);
  }

  /** Shows a map of a layer's head. */
  void show(
      AttentionMap shown, LayerAttention of, int which, List<String> queries, List<String> keys) {
    map = Optional.of(shown);
    layer = of;
    head = which;
    queryLabels = queries;
    keyLabels = keys;
    requestLayout();
  }

  void clear() {
    map = Optional.empty();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    map.ifPresent(this::layOut);
    picture.setVisible(map.isPresent());
    overlay.setVisible(map.isPresent());
    bar.setVisible(map.isPresent());
    draw();
  }

  private void layOut(AttentionMap shown) {
    left = Math.min(MOST_LEFT, widest(queryLabels)) + GAP;
    top = Math.min(MOST_TOP, widest(keyLabels) * 0.72 + 16) + GAP;
    double across = getWidth() - left - ColourBar.WIDTH - 2 * GAP;
    double down = getHeight() - top - 8;
    double fit = Math.min(across / shown.keys(), down / shown.queries());
    scale = Math.max(0.1, Math.min(MOST_SCALE, fit >= 4 ? Math.floor(fit) : fit));
    wide = (int) Math.max(1, Math.round(scale * shown.keys()));
    high = (int) Math.max(1, Math.round(scale * shown.queries()));
    paint(shown);
    picture.relocate(left, top);
    overlay.setWidth(getWidth());
    overlay.setHeight(getHeight());
    bar.draw(shown, choices.paletteProperty().get(), high);
    bar.relocate(left + wide + 2 * GAP, top - 7);
  }

  private void paint(AttentionMap shown) {
    if (pixels == null || pixels.getWidth() != wide || pixels.getHeight() != high) {
      pixels =
          new PixelBuffer<>(
              wide, high, IntBuffer.allocate(wide * high), PixelFormat.getIntArgbPreInstance());
      picture.setImage(new WritableImage(pixels));
    }
    colors
        .painter(shown.palette(choices.paletteProperty().get()))
        .paint(shown, new MapPainter.Window(0, 0, scale), pixels.getBuffer().array(), wide, high);
    pixels.updateBuffer(buffer -> null);
  }

  private static double widest(List<String> labels) {
    double widest = 0;
    for (String label : labels.size() > 128 ? labels.subList(0, 128) : labels) {
      Text text = new Text(shortened(label));
      text.setFont(MapColors.LABEL);
      widest = Math.max(widest, text.getLayoutBounds().getWidth());
    }
    return widest;
  }

  private static String shortened(String label) {
    String shown = label.isBlank() ? "␣" : label;
    return shown.length() <= 14 ? shown : shown.substring(0, 13) + "…";
  }

  /** Labels, selection and the chosen cell; cheap, as the cells are a picture. */
  void draw() {
    GraphicsContext g = overlay.getGraphicsContext2D();
    g.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
    tip.setVisible(false);
    if (map.isEmpty()) {
      return;
    }
    AttentionMap shown = map.get();
    TokenSelection selection = choices.selectionProperty().get();
    dim(g, shown, selection);
    Optional<Cell> at = choices.hoveredProperty().get().or(choices.cellProperty()::get);
    rowLabels(g, shown, selection.queries(), at);
    columnLabels(g, shown, selection.keys(), at);
    choices.cellProperty().get().filter(c -> isIn(shown, c)).ifPresent(c -> frame(g, c));
    choices.hoveredProperty().get().filter(c -> isIn(shown, c)).ifPresent(c -> tell(shown, c));
  }

  private static boolean isIn(AttentionMap shown, Cell cell) {
    return cell.query() < shown.queries() && cell.key() < shown.keys();
  }

  private void dim(GraphicsContext g, AttentionMap shown, TokenSelection selection) {
    if (selection.isNone()) {
      return;
    }
    g.setFill(Color.color(0.5, 0.5, 0.5, 0.55));
    for (int query = 0; query < shown.queries() && !selection.queries().isEmpty(); query++) {
      if (!selection.queries().contains(query)) {
        g.fillRect(left, top + query * scale, wide, scale);
      }
    }
    for (int key = 0; key < shown.keys() && !selection.keys().isEmpty(); key++) {
      if (!selection.keys().contains(key)) {
        g.fillRect(left + key * scale, top, scale, high);
      }
    }
  }

  private void rowLabels(
      GraphicsContext g, AttentionMap shown, Set<Integer> chosen, Optional<Cell> at) {
    g.setFont(MapColors.LABEL);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    int step = (int) Math.ceil(13 / scale);
    for (int query = 0; query < shown.queries(); query++) {
      boolean marked = at.isPresent() && at.get().query() == query;
      if (query % step == 0 || marked) {
        g.setFill(marked || chosen.contains(query) ? colors.query() : colors.text());
        g.fillText(
            shortened(queryLabels.get(query)), left - GAP, top + (query + 0.5) * scale, left - GAP);
      }
    }
  }

  private void columnLabels(
      GraphicsContext g, AttentionMap shown, Set<Integer> chosen, Optional<Cell> at) {
    g.setTextAlign(TextAlignment.LEFT);
    int step = (int) Math.ceil(13 / scale);
    for (int key = 0; key < shown.keys(); key++) {
      boolean marked = at.isPresent() && at.get().key() == key;
      if (key % step == 0 || marked) {
        g.setFill(marked || chosen.contains(key) ? colors.key() : colors.text());
        g.save();
        g.translate(left + (key + 0.5) * scale, top - GAP);
        boolean narrow = shortened(keyLabels.get(key)).length() > 1;
        g.setTextAlign(narrow ? TextAlignment.LEFT : TextAlignment.CENTER);
        g.rotate(narrow ? -45 : 0);
        g.fillText(shortened(keyLabels.get(key)), 0, narrow ? 0 : -4);
        g.restore();
      }
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(MapColors.TICK);
    g.setFill(colors.muted());
    g.fillText(texts.get("attention.axes"), 0, 8);
  }

  private void frame(GraphicsContext g, Cell cell) {
    g.setStroke(colors.frame());
    g.setLineWidth(2);
    g.strokeRect(left + cell.key() * scale, top + cell.query() * scale, scale, scale);
  }

  private void tell(AttentionMap shown, Cell cell) {
    tip.setText(words(shown, cell));
    tip.autosize();
    double x = left + (cell.key() + 1) * scale + 8;
    double y = top + (cell.query() + 1) * scale + 8;
    tip.relocate(
        Math.max(0, Math.min(x, getWidth() - tip.getWidth())),
        y + tip.getHeight() > getHeight() ? y - tip.getHeight() - scale - 16 : y);
    tip.setVisible(true);
  }

  private String words(AttentionMap shown, Cell cell) {
    String tokens =
        texts.get("attention.pair", queryLabels.get(cell.query()), keyLabels.get(cell.key()));
    String score = texts.decimal(layer.score(head, cell.query(), cell.key()), 4);
    String second =
        layer.sees(cell.query(), cell.key())
            ? texts.get(
                "attention.cell",
                texts.decimal(layer.weight(head, cell.query(), cell.key()), 6),
                score)
            : texts.get("attention.cellUnseen", score);
    return tokens + "\n" + second;
  }

  private Optional<Cell> at(MouseEvent event) {
    int query = (int) Math.floor((event.getY() - top) / scale);
    int key = (int) Math.floor((event.getX() - left) / scale);
    return map.filter(m -> query >= 0 && key >= 0 && query < m.queries() && key < m.keys())
        .map(m -> new Cell(query, key));
  }

  private void hover(MouseEvent event) {
    choices.hoveredProperty().set(at(event));
  }

  private void press(MouseEvent event) {
    requestFocus();
    Optional<Cell> cell = at(event);
    if (cell.isPresent()) {
      choices.cellProperty().set(cell);
      return;
    }
    if (map.isEmpty()) {
      return;
    }
    dragRows = event.getX() < left && event.getY() >= top;
    dragFrom =
        dragRows ? row(event) : event.getY() < top && event.getX() >= left ? column(event) : -1;
    if (dragFrom >= 0) {
      select(dragFrom);
    } else {
      choices.selectionProperty().set(TokenSelection.NONE);
    }
  }

  private void drag(MouseEvent event) {
    if (dragFrom >= 0) {
      select(dragRows ? row(event) : column(event));
    }
  }

  private void select(int to) {
    TokenSelection now = choices.selectionProperty().get();
    Set<Integer> steps = TokenSelection.between(dragFrom, to);
    choices.selectionProperty().set(dragRows ? now.withQueries(steps) : now.withKeys(steps));
  }

  private int row(MouseEvent event) {
    int query = (int) Math.floor((event.getY() - top) / scale);
    return Math.max(0, Math.min(map.orElseThrow().queries() - 1, query));
  }

  private int column(MouseEvent event) {
    int key = (int) Math.floor((event.getX() - left) / scale);
    return Math.max(0, Math.min(map.orElseThrow().keys() - 1, key));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 460;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 400;
  }
}
