package org.layerloom.graph.view;

import java.util.Objects;

/**
 * What a node shows. Texts may be empty and are shortened where they do not fit.
 *
 * @param title bold first line
 * @param subtitle muted second line
 * @param shape left end of the last line
 * @param measure right end of the last line
 * @param family gives the node the style class {@code family-} + family, which sets its colour
 * @param icon name for the canvas's icon factory; empty for none
 * @param severity which badge
 * @param tooltip shown after hovering; the full title and subtitle are shown when it is empty
 * @param progress 0 to 1 for a bar along the bottom, -1 for none
 * @param accessibleText for screen readers; title and subtitle when empty
 */
public record NodePresentation(
    String title,
    String subtitle,
    String shape,
    String measure,
    String family,
    String icon,
    Severity severity,
    String tooltip,
    double progress,
    String accessibleText) {

  public NodePresentation {
    Objects.requireNonNull(severity, "severity");
    title = orEmpty(title);
    subtitle = orEmpty(subtitle);
    shape = orEmpty(shape);
    measure = orEmpty(measure);
    family = orEmpty(family);
    icon = orEmpty(icon);
    tooltip = orEmpty(tooltip);
    accessibleText = orEmpty(accessibleText);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  NodePresentation withTitle(String newTitle) {
    return new NodePresentation(
        newTitle,
        subtitle,
        shape,
        measure,
        family,
        icon,
        severity,
        tooltip,
        progress,
        accessibleText);
  }

  /** A title and nothing else. */
  public static NodePresentation titled(String title) {
    return new NodePresentation(title, "", "", "", "", "", Severity.NONE, "", -1, "");
  }
}
