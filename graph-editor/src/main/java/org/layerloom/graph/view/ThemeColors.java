package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Colours of the style sheet for what is painted rather than made of scene nodes. Each is read from
 * the background of a tiny region that carries the style class.
 */
final class ThemeColors extends Group {
  private final Map<String, Region> probes = new HashMap<>();
  private final Runnable onChange;

  ThemeColors(Runnable onChange) {
    this.onChange = onChange;
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0);
  }

  /** The colour of a role: dot, ground, wire, card, border, selection, text. */
  Color role(String role) {
    return color("graph-paint-" + role);
  }

  /** The colour of a family. */
  Color family(String family) {
    return color("family-" + family);
  }

  private Color color(String styleClass) {
    Region probe = probes.computeIfAbsent(styleClass, this::probe);
    Background background = probe.getBackground();
    boolean plain =
        background != null
            && !background.getFills().isEmpty()
            && background.getFills().get(0).getFill() instanceof Color;
    return plain ? (Color) background.getFills().get(0).getFill() : Color.GRAY;
  }

  private Region probe(String styleClass) {
    Region probe = new Region();
    probe.getStyleClass().setAll("graph-paint", styleClass);
    getChildren().add(probe);
    probe.applyCss();
    // A new theme arrives as a new background.
    probe.backgroundProperty().addListener(background -> onChange.run());
    return probe;
  }
}
