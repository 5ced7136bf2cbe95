package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.SubBlock;

/** Draws one node as a card. Used again for other nodes as they come into view. */
final class NodeView extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass BYPASSED = PseudoClass.getPseudoClass("bypassed");
  private static final double BACK = 4;

  private final Region back = part("graph-node-back");
  private final Region card = part("graph-node-card");
  private final Region band = part("graph-node-band");
  private final StackPane icon = new StackPane();
  private final Label title = text("graph-node-title");
  private final Label subtitle = text("graph-node-subtitle");
  private final Label shape = text("graph-node-shape");
  private final Label measure = text("graph-node-measure");
  private final Region track = part("graph-node-track");
  private final Region bar = part("graph-node-bar");
  private final Region through = part("graph-node-through");
  private final Badge badge = new Badge();
  private final Map<Port, PortView> ports = new HashMap<>();

  private GraphNode node;
  private NodePresentation shown;
  private Rectangle2D box;
  private boolean selected;
  private boolean pointed;

  NodeView() {
    setManaged(false);
    setMouseTransparent(true);
    icon.setManaged(false);
    icon.getStyleClass().add("graph-node-icon");
    getChildren()
        .setAll(
            back, card, band, icon, title, subtitle, shape, measure, track, bar, through, badge);
    setAccessibleRole(AccessibleRole.NODE);
    // Text is drawn once and moved as a picture; see Scenery for when it is drawn anew.
    setCache(true);
    setCacheHint(CacheHint.QUALITY);
  }

  private static Region part(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    return region;
  }

  private static Label text(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setManaged(false);
    label.setMinWidth(0);
    return label;
  }

  /** The node drawn now; null for none. */
  GraphNode node() {
    return node;
  }

  /** All that decides how the card looks, but for its ports. */
  record Look(
      GraphNode node, NodePresentation shown, Rectangle2D box, boolean selected, boolean pointed) {}

  Look look() {
    return new Look(node, shown, box, selected, pointed);
  }

  /** The view of one of its ports; null if it has no such port. */
  PortView port(Port port) {
    return ports.get(port);
  }

  Map<Port, PortView> ports() {
    return ports;
  }

  void show(
      GraphNode newNode,
      NodePresentation presentation,
      Rectangle2D newBox,
      Function<String, Node> iconFactory) {
    boolean otherPorts =
        node == null
            || !node.inputs().equals(newNode.inputs())
            || !node.outputs().equals(newNode.outputs());
    boolean otherLook = shown == null || !shown.equals(presentation);
    node = newNode;
    box = newBox;
    if (otherPorts) {
      makePorts();
    }
    if (otherLook) {
      fill(presentation, iconFactory);
    }
    back.setVisible(SubBlock.is(node));
    through.setVisible(node.bypassed());
    pseudoClassStateChanged(BYPASSED, node.bypassed());
    boolean resized = getWidth() != box.getWidth() || getHeight() != box.getHeight();
    resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    if (otherPorts || otherLook || resized) {
      requestLayout();
    }
  }

  private void makePorts() {
    getChildren().removeAll(ports.values());
    ports.clear();
    List<Port> all = new ArrayList<>(node.inputs());
    all.addAll(node.outputs());
    for (Port port : all) {
      PortView view = new PortView();
      ports.put(port, view);
      getChildren().add(view);
    }
    through.toFront();
    badge.toFront();
  }

  private void fill(NodePresentation presentation, Function<String, Node> iconFactory) {
    boolean otherIcon = shown == null || !shown.icon().equals(presentation.icon());
    shown = presentation;
    getStyleClass()
        .setAll(
            "graph-node",
            presentation.family().isEmpty() ? "no-family" : "family-" + presentation.family());
    if (otherIcon) {
      Node picture = presentation.icon().isEmpty() ? null : iconFactory.apply(presentation.icon());
      icon.getChildren().setAll(picture == null ? List.of() : List.of(picture));
    }
    title.setText(presentation.title());
    subtitle.setText(presentation.subtitle());
    shape.setText(presentation.shape());
    measure.setText(presentation.measure());
    track.setVisible(presentation.progress() >= 0);
    bar.setVisible(presentation.progress() > 0);
    badge.show(presentation.severity());
    setAccessibleText(
        presentation.accessibleText().isEmpty()
            ? presentation.title() + ", " + presentation.subtitle()
            : presentation.accessibleText());
  }

  void setSelected(boolean newSelected) {
    if (selected != newSelected) {
      selected = newSelected;
      pseudoClassStateChanged(SELECTED, selected);
      setViewOrder(selected ? -1 : 0);
    }
  }

  void setPointed(boolean newPointed) {
    pointed = newPointed;
    pseudoClassStateChanged(POINTED, pointed);
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    double width = getWidth();
    double height = getHeight();
    double left = NodeMetrics.PADDING;
    double inner = width - 2 * left;
    back.resizeRelocate(BACK, -BACK, width, height);
    card.resizeRelocate(0, 0, width, height);
    double level = GraphGeometry.portOffset(0, 1, height);
    through.resizeRelocate(0, level - 1, width, 2);
    band.resizeRelocate(0, 0, width, NodeMetrics.BAND);
    boolean hasIcon = !icon.getChildren().isEmpty();
    double indent = hasIcon ? NodeMetrics.ICON : 0;
    icon.resizeRelocate(left - 1, NodeMetrics.BAND + 6, 16, 18);
    title.resizeRelocate(left + indent, NodeMetrics.BAND + 6, inner - indent, 18);
    subtitle.resizeRelocate(left, NodeMetrics.BAND + 25, inner, 15);
    double footer = height - 23;
    double right = Math.min(inner, Math.ceil(measure.prefWidth(-1)));
    measure.resizeRelocate(width - left - right, footer, right, 15);
    shape.resizeRelocate(left, footer, Math.max(0, inner - right - 8), 15);
    track.resizeRelocate(left, height - 6, inner, 3);
    bar.resizeRelocate(left, height - 6, inner * Math.min(1, shown.progress()), 3);
    badge.centreAt(width - 4, 2);
    placePorts(node.inputs(), 0, height);
    placePorts(node.outputs(), width, height);
  }

  private void placePorts(List<Port> side, double x, double height) {
    for (int i = 0; i < side.size(); i++) {
      ports.get(side.get(i)).centreAt(x, GraphGeometry.portOffset(i, side.size(), height));
    }
  }
}
