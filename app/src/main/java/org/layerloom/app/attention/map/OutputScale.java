package org.layerloom.app.attention.map;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** How many pixels of the screen a node's pixel has: pictures made by hand are made in those. */
public final class OutputScale {

  /** Beyond this nobody sees a difference, but pixels take time. */
  private static final double MOST = 3;

  private OutputScale() {}

  /** The scale of the window that a node is in, from 1; 1 where it is in none. */
  public static double of(Node node) {
    Scene scene = node.getScene();
    Window window = scene == null ? null : scene.getWindow();
    double scale =
        window == null ? 1 : Math.max(window.getRenderScaleX(), window.getRenderScaleY());
    return Math.max(1, Math.min(MOST, scale));
  }

  /** Does something whenever the scale of a node changes, such as on the way to another screen. */
  public static void follow(Node node, Runnable then) {
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .addListener((o, before, now) -> then.run());
  }
}
