package org.layerloom.graph.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.layerloom.graph.model.Point;

/** Ways to line nodes up with each other, or to make the gaps between them equal. */
public enum Alignment {
  /** Left edges at the leftmost. */
  LEFT(2),
  /** Centres on one upright line, midway between the outermost edges. */
  CENTRE(2),
  /** Right edges at the rightmost. */
  RIGHT(2),
  /** Top edges at the topmost. */
  TOP(2),
  /** Centres on one level line. */
  MIDDLE(2),
  /** Bottom edges at the lowest. */
  BOTTOM(2),
  /** Equal gaps from left to right; the outermost stay. */
  DISTRIBUTE_HORIZONTALLY(3),
  /** Equal gaps from top to bottom; the outermost stay. */
  DISTRIBUTE_VERTICALLY(3);

  private final int fewest;

  Alignment(int fewest) {
    this.fewest = fewest;
  }

  /** How many nodes it takes. */
  public int fewest() {
    return fewest;
  }

  /** The action that does this, as in KeyBindings. */
  public String actionId() {
    String name = name().toLowerCase(Locale.ROOT);
    return fewest == 3 ? name : "align_" + name;
  }

  /** Where each node goes; empty when there are too few. */
  public Map<String, Point> places(Collection<NodeBox> boxes) {
    Map<String, Point> places = new LinkedHashMap<>();
    if (boxes.size() < fewest) {
      return places;
    }
    if (this == DISTRIBUTE_HORIZONTALLY || this == DISTRIBUTE_VERTICALLY) {
      distribute(boxes, places);
      return places;
    }
    double left = boxes.stream().mapToDouble(NodeBox::x).min().orElseThrow();
    double right = boxes.stream().mapToDouble(NodeBox::right).max().orElseThrow();
    double top = boxes.stream().mapToDouble(NodeBox::y).min().orElseThrow();
    double bottom = boxes.stream().mapToDouble(NodeBox::bottom).max().orElseThrow();
    for (NodeBox box : boxes) {
      double x =
          switch (this) {
            case LEFT -> left;
            case CENTRE -> Math.round((left + right - box.width()) / 2);
            case RIGHT -> right - box.width();
            default -> box.x();
          };
      double y =
          switch (this) {
            case TOP -> top;
            case MIDDLE -> Math.round((top + bottom - box.height()) / 2);
            case BOTTOM -> bottom - box.height();
            default -> box.y();
          };
      places.put(box.id(), new Point(x, y));
    }
    return places;
  }

  private void distribute(Collection<NodeBox> boxes, Map<String, Point> places) {
    boolean level = this == DISTRIBUTE_HORIZONTALLY;
    List<NodeBox> inOrder =
        boxes.stream()
            .sorted(
                Comparator.comparingDouble(
                    box -> level ? box.x() + box.right() : box.y() + box.bottom()))
            .toList();
    NodeBox first = inOrder.get(0);
    NodeBox last = inOrder.get(inOrder.size() - 1);
    double from = level ? first.x() : first.y();
    double to = level ? last.right() : last.bottom();
    double taken = inOrder.stream().mapToDouble(box -> level ? box.width() : box.height()).sum();
    double gap = (to - from - taken) / (inOrder.size() - 1);
    double at = from;
    for (NodeBox box : inOrder) {
      double whole = Math.round(at);
      boolean stays = box == first || box == last;
      double place = stays ? (level ? box.x() : box.y()) : whole;
      places.put(box.id(), level ? new Point(place, box.y()) : new Point(box.x(), place));
      at += (level ? box.width() : box.height()) + gap;
    }
  }
}
