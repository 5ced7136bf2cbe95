package org.layerloom.app.welcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Project.Position;

/** A small picture of a network: a block for each layer in its family's colour, and the wires. */
final class NetworkPicture extends Pane {

  private static final double WIDEST = 22;
  private static final double HIGHEST = 26;
  private static final double MARGIN = 14;
  private static final double MAX_SCALE = 44.0 / 216;

  /** Between the rows of a large network, for its wires. */
  private static final double GAP = 5;

  private final double blockWidth;
  private final double blockHeight;

  NetworkPicture(Project project, LayerTypes types, double width, double height) {
    getStyleClass().add("network-picture");
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    List<LayerSpec> top =
        project.drawn().nodes().stream()
            .filter(node -> node.container().isEmpty())
            .map(DrawnNode::layer)
            .toList();
    Map<String, Position> places = places(top, project.positions());
    long rows = places.values().stream().mapToDouble(Position::y).distinct().count();
    double row = (height - MARGIN) / Math.max(1, rows);
    blockHeight = Math.min(HIGHEST, Math.max(4, row - GAP));
    blockWidth = WIDEST * Math.max(0.6, blockHeight / HIGHEST);
    Map<String, Position> at = fitted(places, width, height);
    for (DrawnWire wire : project.drawn().wires()) {
      if (at.containsKey(wire.from()) && at.containsKey(wire.to())) {
        getChildren().add(wire(at.get(wire.from()), at.get(wire.to())));
      }
    }
    for (LayerSpec layer : top) {
      Region block = new Region();
      String family = types.find(layer.type()).map(t -> t.family().key()).orElse("unknown");
      block.getStyleClass().addAll("picture-block", "family-" + family);
      Position corner = at.get(layer.id());
      block.resizeRelocate(corner.x(), corner.y(), blockWidth, blockHeight);
      block.setManaged(false);
      getChildren().add(block);
    }
  }

  /** Shrinks the places to the picture, never spreading them wider than blocks look together. */
  private Map<String, Position> fitted(Map<String, Position> places, double width, double height) {
    double left = places.values().stream().mapToDouble(Position::x).min().orElse(0);
    double right = places.values().stream().mapToDouble(Position::x).max().orElse(0);
    double top = places.values().stream().mapToDouble(Position::y).min().orElse(0);
    double bottom = places.values().stream().mapToDouble(Position::y).max().orElse(0);
    double scaleX =
        Math.min(MAX_SCALE, (width - 2 * MARGIN - blockWidth) / Math.max(1, right - left));
    double scaleY =
        Math.min(1.5 * MAX_SCALE, (height - MARGIN - blockHeight) / Math.max(1, bottom - top));
    double startX = (width - blockWidth - (right - left) * scaleX) / 2;
    double startY = (height - blockHeight - (bottom - top) * scaleY) / 2;
    Map<String, Position> fitted = new HashMap<>();
    places.forEach(
        (id, p) ->
            fitted.put(
                id,
                new Position(
                    Math.round(startX + (p.x() - left) * scaleX),
                    Math.round(startY + (p.y() - top) * scaleY))));
    return fitted;
  }

  /** Straight where the target lies to the right, else around the blocks' corners. */
  private Polyline wire(Position from, Position to) {
    double x1 = from.x() + blockWidth;
    double y1 = from.y() + blockHeight / 2;
    double x2 = to.x();
    double y2 = to.y() + blockHeight / 2;
    Polyline line =
        x2 > x1
            ? new Polyline(x1, y1, x2, y2)
            : new Polyline(
                x1,
                y1,
                x1 + 6,
                y1,
                x1 + 6,
                (y1 + y2) / 2,
                x2 - 6,
                (y1 + y2) / 2,
                x2 - 6,
                y2,
                x2,
                y2);
    line.getStyleClass().add("picture-wire");
    return line;
  }

  private static Map<String, Position> places(List<LayerSpec> layers, Map<String, Position> known) {
    Map<String, Position> places = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      String id = layers.get(i).id();
      places.put(id, known.getOrDefault(id, new Position(216.0 * i, 0)));
    }
    return places;
  }
}
