package org.layerloom.graph.view;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/**
 * The lines of the wires that nothing points at, painted for the cards to lie on: as scene nodes
 * they would cost the outline of each in every frame that zooms.
 */
final class WireLines extends Group {
  private static final double LINE = 1.5;

  /** Lines and arrowheads reach so far beyond their curve, in pixels of the view. */
  private static final double AROUND = 8;

  /** How much of the ground shows through. */
  private static final double FADED = 0.25;

  private final GraphGeometry geometry;
  private final PixelPainter painter = new PixelPainter();
  private final WirePainter lines = new WirePainter(painter);
  private Lines painted;

  WireLines(GraphGeometry geometry) {
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
    setAutoSizeChildren(false);
    getChildren().setAll(painter);
  }

  void clear() {
    if (painted != null) {
      painter.forget();
      painted = null;
    }
  }

  /** Pixels of the picture for one of the view. */
  double density() {
    return painter.density();
  }

  /** Paints these wires, and cards over them; anew only where they are not as they were. */
  void draw(
      List<Connection> wires,
      List<ZoomedCards.Picture> cards,
      Viewport viewport,
      ThemeColors colors) {
    Color faded = colors.role("wire").interpolate(colors.role("ground"), FADED);
    WirePainter.Look look =
        new WirePainter.Look(
            Math.max(1, LINE * viewport.scale()),
            PixelPainter.opaque(faded),
            viewport.scale() < WireView.ARROWS_BELOW,
            false);
    Set<WireShape> shapes = Collections.newSetFromMap(new IdentityHashMap<>());
    wires.forEach(wire -> shapes.add(geometry.wire(wire)));
    Lines now =
        new Lines(
            viewport.state(),
            viewport.width(),
            viewport.height(),
            painter.density(),
            look,
            shapes,
            cards);
    if (painted == null || !painted.differsInShapesOnly(now)) {
      painter.begin(viewport.width(), viewport.height());
      shapes.forEach(shape -> lines.draw(shape, viewport, look));
      cards.forEach(card -> CardImage.draw(card, viewport, painter));
      painter.end();
    } else {
      painted.changedFor(now).ifPresent(area -> drawAgain(area, now, viewport));
    }
    painted = now;
  }

  private void drawAgain(Rectangle2D area, Lines now, Viewport viewport) {
    Point corner = viewport.toView(area.getMinX(), area.getMinY());
    double scale = viewport.scale();
    painter.beginWithin(
        new Rectangle2D(
            corner.x() - AROUND,
            corner.y() - AROUND,
            area.getWidth() * scale + 2 * AROUND,
            area.getHeight() * scale + 2 * AROUND));
    double reach = 2 * AROUND / scale;
    for (WireShape shape : now.shapes()) {
      Rectangle2D bounds = shape.bounds();
      if (area.intersects(
          bounds.getMinX() - reach,
          bounds.getMinY() - reach,
          bounds.getWidth() + 2 * reach,
          bounds.getHeight() + 2 * reach)) {
        lines.draw(shape, viewport, now.look());
      }
    }
    painter.end();
  }

  /** What lines were painted, and how. */
  private record Lines(
      ViewState view,
      double width,
      double height,
      double density,
      WirePainter.Look look,
      Set<WireShape> shapes,
      List<ZoomedCards.Picture> cards) {

    boolean differsInShapesOnly(Lines other) {
      return view.equals(other.view)
          && width == other.width
          && height == other.height
          && density == other.density
          && look.equals(other.look)
          && cards.isEmpty()
          && other.cards.isEmpty();
    }

    /** Encloses the lines that only one of both has; a moved line is another one. */
    Optional<Rectangle2D> changedFor(Lines other) {
      return Stream.concat(
              shapes.stream().filter(shape -> !other.shapes.contains(shape)),
              other.shapes.stream().filter(shape -> !shapes.contains(shape)))
          .map(WireShape::bounds)
          .reduce(GraphGeometry::union);
    }
  }
}
