package org.layerloom.app.attention.heatmap;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.MapPainter;
import org.layerloom.app.attention.map.OutputScale;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.LayerAttention;

/** A large map: queries as rows, keys as columns, with their tokens and a colour bar. */
final class HeatmapView extends Region {

  /**
   * What is shown.
   *
   * @param layer whose numbers are told of a cell
   * @param head of that layer
   */
  record Content(
      AttentionMap map, LayerAttention layer, int head, List<String> queries, List<String> keys) {}

  private final AttentionChoices choices;
  private final AppTexts texts;
  private final MapColors colors;
  private final MapZoom zoom;
  private final ImageView picture = new ImageView();
  private final MapOverlay overlay;
  private final ColourBar bar;
  private final Label tip = new Label();
  private Optional<Content> content = Optional.empty();
  private DoubleSupplier room = () -> Double.MAX_VALUE;
  private MapGeometry geometry;
  private PixelBuffer<IntBuffer> pixels;

  HeatmapView(AttentionChoices choices, MapZoom zoom, AppTexts texts, boolean dark) {
    this.choices = choices;
    this.texts = texts;
    this.zoom = zoom;
    this.colors = MapColors.of(dark);
    this.bar = new ColourBar(colors, texts);
    this.overlay = new MapOverlay(colors, texts.get("attention.axes"));
    getStyleClass().add("attention-map");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    tip.getStyleClass().add("attention-tip");
    tip.setMouseTransparent(true);
    tip.setManaged(false);
    tip.setVisible(false);
    picture.setSmooth(false);
    picture.setMouseTransparent(true);
    getChildren().addAll(picture, overlay, bar, tip);
    setMinSize(160, 140);
    zoom.changesProperty().addListener((o, before, now) -> requestLayout());
    OutputScale.follow(this, this::requestLayout);
  }

  /** Holds the map to a width: two that stand side by side are of one size. */
  void setRoom(DoubleSupplier most) {
    room = most;
  }

  /** Shows a map, or none. */
  void show(Optional<Content> shown) {
    boolean otherSize = !size(shown).equals(size(content));
    content = shown;
    if (otherSize) {
      zoom.reset();
    }
    requestLayout();
  }

  private static Optional<Cell> size(Optional<Content> of) {
    return of.map(c -> new Cell(c.map().queries(), c.map().keys()));
  }

  Optional<Content> content() {
    return content;
  }

  /** Where the cells are; null before the first map was laid out. */
  MapGeometry geometry() {
    return geometry;
  }

  MapZoom zoom() {
    return zoom;
  }

  @Override
  protected void layoutChildren() {
    for (var child : List.of(picture, overlay, bar)) {
      child.setVisible(content.isPresent());
    }
    content.ifPresent(this::layOut);
    refresh();
  }

  private void layOut(Content shown) {
    overlay.setWidth(getWidth());
    overlay.setHeight(getHeight());
    overlay.setLabels(shown.queries(), shown.keys(), shown.map().steps(), shown.map().keySteps());
    geometry =
        MapGeometry.of(
            shown.map().queries(),
            shown.map().keys(),
            overlay.left(),
            overlay.top(),
            Math.min(getWidth(), room.getAsDouble())
                - overlay.left()
                - ColourBar.WIDTH
                - 2 * MapOverlay.GAP,
            getHeight() - overlay.top() - 8,
            zoom);
    paint(shown.map());
    picture.relocate(geometry.left(), geometry.top());
    bar.draw(shown.map(), choices.paletteProperty().get(), geometry.high());
    bar.relocate(geometry.left() + geometry.wide() + 2 * MapOverlay.GAP, geometry.top() - 7);
  }

  private void paint(AttentionMap map) {
    double scale = OutputScale.of(this);
    int wide = (int) Math.ceil(geometry.wide() * scale);
    int high = (int) Math.ceil(geometry.high() * scale);
    if (pixels == null || pixels.getWidth() != wide || pixels.getHeight() != high) {
      pixels =
          new PixelBuffer<>(
              wide, high, IntBuffer.allocate(wide * high), PixelFormat.getIntArgbPreInstance());
      picture.setImage(new WritableImage(pixels));
      picture.setFitWidth(geometry.wide());
      picture.setFitHeight(geometry.high());
    }
    colors
        .painter(map.palette(choices.paletteProperty().get()))
        .at(scale)
        .paint(
            map,
            new MapPainter.Window(
                geometry.firstKey(), geometry.firstQuery(), geometry.scale() * scale),
            pixels.getBuffer().array(),
            wide,
            high);
    pixels.updateBuffer(buffer -> null);
  }

  /** Draws what has been chosen anew; cheap, as the cells are a picture. */
  void refresh() {
    tip.setVisible(false);
    if (content.isEmpty() || geometry == null) {
      setAccessibleText(texts.get("attention.noMap"));
      return;
    }
    Content shown = content.get();
    Optional<Cell> chosen = choices.cellProperty().get().filter(c -> isIn(shown, c));
    Optional<Cell> over = choices.hoveredProperty().get().filter(c -> isIn(shown, c));
    overlay.draw(geometry, choices.selectionProperty().get(), chosen, over);
    over.ifPresent(cell -> tell(shown, cell));
    setAccessibleText(
        texts.get("attention.mapHelp") + chosen.map(cell -> " " + words(shown, cell)).orElse(""));
  }

  private static boolean isIn(Content shown, Cell cell) {
    return cell.query() < shown.map().queries() && cell.key() < shown.map().keys();
  }

  private void tell(Content shown, Cell cell) {
    tip.setText(words(shown, cell));
    tip.autosize();
    double x = geometry.x(cell.key() + 1) + 8;
    double y = geometry.y(cell.query() + 1) + 8;
    tip.relocate(
        Math.max(0, Math.min(x, getWidth() - tip.getWidth())),
        y + tip.getHeight() > getHeight() ? geometry.y(cell.query()) - tip.getHeight() - 8 : y);
    tip.setVisible(true);
  }

  /** Both tokens, and the cell's exact numbers. */
  private String words(Content shown, Cell cell) {
    LayerAttention layer = shown.layer();
    if (!shown.map().isThere(cell.query(), cell.key())) {
      return texts.get("attention.cellPadding", cell.query() + 1, cell.key() + 1);
    }
    String tokens =
        texts.get(
            "attention.pair", shown.queries().get(cell.query()), shown.keys().get(cell.key()));
    float value = shown.map().value(cell.query(), cell.key());
    float weight = layer.weight(shown.head(), cell.query(), cell.key());
    String score = texts.decimal(layer.score(shown.head(), cell.query(), cell.key()), 4);
    String numbers =
        layer.sees(cell.query(), cell.key())
            ? texts.get("attention.cell", texts.decimal(weight, 6), score)
            : texts.get("attention.cellUnseen", score);
    boolean ofHead = choices.showProperty().get() == MapShow.HEAD;
    return tokens
        + "\n"
        + (ofHead ? "" : texts.get("attention.cellShown", texts.decimal(value, 6)) + "\n")
        + numbers;
  }

  /** Where a cell's middle is, in this view. */
  Point2D middleOf(Cell cell) {
    return new Point2D(geometry.x(cell.key() + 0.5), geometry.y(cell.query() + 0.5));
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
