package org.layerloom.graph.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.gesture.Pointer;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/** Says what the pointer rests on, in full where the card shortens it. */
final class HoverHint {
  private final GraphEditor editor;
  private final Surface surface;
  private final Presentations presentations;
  private boolean shown;

  HoverHint(GraphEditor editor, Surface surface, Presentations presentations) {
    this.editor = editor;
    this.surface = surface;
    this.presentations = presentations;
  }

  void show(Pointer pointer) {
    String text = text(surface.hit(pointer.x(), pointer.y()));
    if (!text.isBlank()) {
      surface.hint(text, false, pointer.viewX(), pointer.viewY());
      shown = true;
    }
  }

  /** Takes away what this showed, but not the reason of a refusal. */
  void hide() {
    if (shown) {
      surface.hideHint();
      shown = false;
    }
  }

  private String text(HitTarget target) {
    if (target instanceof HitTarget.OnNode on) {
      return editor.graph().node(on.nodeId()).map(this::nodeText).orElse("");
    } else if (target instanceof HitTarget.OnPort on) {
      return portText(on);
    } else if (target instanceof HitTarget.OnWire on) {
      return presentations.labelOf(on.connection());
    }
    return "";
  }

  private String nodeText(GraphNode node) {
    NodePresentation shownNode = presentations.of(node);
    if (!shownNode.tooltip().isEmpty()) {
      return shownNode.tooltip();
    }
    return joined(
        "\n",
        shownNode.title(),
        shownNode.subtitle(),
        joined(" · ", shownNode.shape(), shownNode.measure()));
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }

  private String portText(HitTarget.OnPort on) {
    PortRef ref = on.ref();
    boolean input = on.direction() == Port.Direction.INPUT;
    return editor
        .graph()
        .node(ref.nodeId())
        .flatMap(node -> input ? node.input(ref.portId()) : node.output(ref.portId()))
        .map(port -> port.label().isEmpty() ? port.id() : port.label())
        .map(label -> editor.texts().get(input ? "port.input" : "port.output", label))
        .orElse("");
  }
}
