package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.layerloom.graph.model.Point;

/**
 * While people zoom, pictures of cards in place of the cards, to be painted with the lines of
 * wires. The software renderer takes longer to scale its own pictures of them than a frame may
 * last; where there is a graphics card, nothing of this is done.
 */
final class ZoomedCards {
  /** What belongs to a card reaches no farther beyond its box: ports, badge, card below. */
  private static final double OVERHANG = 9;

  /** So many new cards are worth a picture taken; fewer go on as scene nodes. */
  private static final int WORTH_IT = 10;

  private final NodeLayer nodes;
  private final Viewport viewport;
  private final Runnable whenTaken;
  private final boolean bySoftware = !Platform.isSupported(ConditionalFeature.SCENE3D);
  private final Map<String, Picture> pictures = new HashMap<>();
  private boolean showing;
  private boolean asked;

  /**
   * A picture of a card.
   *
   * @param look what was seen
   * @param area of the canvas that it shows
   * @param pixels in rows, ARGB, premultiplied
   * @param width pixels in a row
   */
  record Picture(NodeView.Look look, Rectangle2D area, int[] pixels, int width) {}

  ZoomedCards(NodeLayer nodes, Viewport viewport, Runnable whenTaken) {
    this.nodes = nodes;
    this.viewport = viewport;
    this.whenTaken = whenTaken;
  }

  /**
   * Leaves to the scene the cards without a picture, and soon takes pictures of them.
   *
   * @param density pixels of the screen for one of the view
   * @return pictures of the other cards
   */
  List<Picture> show(double density) {
    if (!bySoftware) {
      return List.of();
    }
    showing = true;
    List<Picture> shown = new ArrayList<>();
    List<NodeView> views = nodes.inOrder();
    for (NodeView view : views) {
      Picture picture = pictures.get(view.node().id());
      boolean fits = picture != null && picture.look().equals(view.look());
      view.setOpacity(fits ? 0 : 1);
      if (fits) {
        shown.add(picture);
      }
    }
    if (views.size() - shown.size() >= WORTH_IT && !asked) {
      asked = true;
      // Not within the layout of a frame: to take a picture lays out the scene.
      Platform.runLater(() -> take(density));
    }
    return shown;
  }

  /** Takes one picture of all cards that the scene draws, and cuts it into pieces. */
  private void take(double density) {
    asked = false;
    List<NodeView> views = nodes.inOrder().stream().filter(view -> view.getOpacity() > 0).toList();
    if (!showing || views.isEmpty()) {
      return;
    }
    double scale = viewport.scale() * density;
    // Where the cards lie: on whole pixels of the view.
    Point origin = new Point(viewport.origin().x() * density, viewport.origin().y() * density);
    Rectangle2D around =
        views.stream()
            .map(view -> withOverhang(view.look().box()))
            .reduce(GraphGeometry::union)
            .orElseThrow();
    int left = (int) Math.floor(around.getMinX() * scale + origin.x());
    int top = (int) Math.floor(around.getMinY() * scale + origin.y());
    int width = (int) Math.ceil(around.getMaxX() * scale + origin.x()) - left;
    int height = (int) Math.ceil(around.getMaxY() * scale + origin.y()) - top;
    SnapshotParameters asSeen = new SnapshotParameters();
    asSeen.setFill(Color.TRANSPARENT);
    asSeen.setTransform(new Scale(density, density));
    asSeen.setViewport(new Rectangle2D(left, top, width, height));
    WritableImage all = nodes.snapshot(asSeen, new WritableImage(width, height));
    Point corner = new Point(origin.x() - left, origin.y() - top);
    views.forEach(view -> pictures.put(view.node().id(), cut(view.look(), all, scale, corner)));
    whenTaken.run();
  }

  private static Rectangle2D withOverhang(Rectangle2D box) {
    return new Rectangle2D(
        box.getMinX() - OVERHANG,
        box.getMinY() - OVERHANG,
        box.getWidth() + 2 * OVERHANG,
        box.getHeight() + 2 * OVERHANG);
  }

  private static Picture cut(NodeView.Look look, WritableImage all, double scale, Point corner) {
    Rectangle2D wanted = withOverhang(look.box());
    int left = (int) Math.floor(wanted.getMinX() * scale + corner.x());
    int top = (int) Math.floor(wanted.getMinY() * scale + corner.y());
    int width = (int) Math.ceil(wanted.getMaxX() * scale + corner.x()) - left;
    int height = (int) Math.ceil(wanted.getMaxY() * scale + corner.y()) - top;
    int[] pixels = new int[width * height];
    all.getPixelReader()
        .getPixels(left, top, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    // Most cards have no badge and no card below: nothing is painted where nothing is.
    int first = 0;
    int last = height - 1;
    while (first < last && isEmpty(pixels, first, width)) {
      first++;
    }
    while (first < last && isEmpty(pixels, last, width)) {
      last--;
    }
    Rectangle2D area =
        new Rectangle2D(
            (left - corner.x()) / scale,
            (top + first - corner.y()) / scale,
            width / scale,
            (last + 1 - first) / scale);
    return new Picture(
        look, area, Arrays.copyOfRange(pixels, first * width, (last + 1) * width), width);
  }

  private static boolean isEmpty(int[] pixels, int row, int width) {
    for (int i = row * width; i < (row + 1) * width; i++) {
      if (pixels[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Lets the scene draw all cards again. */
  void clear() {
    if (showing) {
      showing = false;
      pictures.clear();
      nodes.inOrder().forEach(view -> view.setOpacity(1));
    }
  }
}
