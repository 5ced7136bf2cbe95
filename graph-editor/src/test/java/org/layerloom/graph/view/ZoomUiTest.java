package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;
  private int step;

  @BeforeEach
  void open() {
    for (int i = 0; i < 16; i++) {
      robot.graph.putNode(box("n" + i, "filter", "Box " + i, 24 + i % 4 * 240, 24 + i / 4 * 144));
    }
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private List<NodeView> cards(boolean drawnByTheScene) {
    return robot.lookup(".graph-node").queryAllAs(NodeView.class).stream()
        .filter(card -> card.isVisible() && card.getOpacity() > 0 == drawnByTheScene)
        .toList();
  }

  /** To and fro, as long as it takes until all cards are pictures. */
  private boolean zoomed() {
    canvas.viewport().zoomAt(500, 300, step++ % 2 == 0 ? 0.9 : 1 / 0.9);
    return cards(true).isEmpty() && cards(false).size() == 16;
  }

  @Test
  void picturesStandForCardsWhilePeopleZoom() {
    await(this::zoomed);
    tell(() -> canvas.viewport().zoomAt(500, 300, 0.95));
    int[] inks =
        ask(
            () -> {
              canvas.layout();
              ImageView painted =
                  robot.lookup(".graph-pixels").queryAllAs(ImageView.class).stream()
                      .filter(view -> view.getImage() != null)
                      .findFirst()
                      .orElseThrow();
              Rectangle2D box = canvas.nodeBoundsInView("n5");
              double scale = canvas.viewport().scale();
              int x = (int) box.getMinX() + 40;
              int band = (int) (box.getMinY() + 4 * scale);
              int below = (int) (box.getMaxY() + 10 * scale);
              return new int[] {
                painted.getImage().getPixelReader().getArgb(x, band),
                painted.getImage().getPixelReader().getArgb(x, below)
              };
            });
    assertThat(inks[0]).isEqualTo(PixelPainter.opaque(Color.web("#8250df")));
    assertThat(inks[1]).isZero();
    await(() -> cards(true).size() == 16);
  }

  @Test
  void aCardThatLooksOtherwiseIsDrawnAtOnce() {
    await(this::zoomed);
    boolean drawn =
        ask(
            () -> {
              robot.editor.selection().select("n5");
              canvas.layout();
              return cards(true).stream().anyMatch(card -> card.node().id().equals("n5"));
            });
    assertThat(drawn).isTrue();
  }

  @Test
  void whatIsBelowAReadableScaleLeavesNoCardHidden() {
    await(this::zoomed);
    tell(() -> canvas.viewport().zoomAt(500, 300, 0.2));
    await(() -> robot.lookup(".graph-node").queryAll().stream().noneMatch(n -> n.isVisible()));
    tell(canvas::resetZoom);
    await(() -> cards(true).size() > 0 && cards(false).isEmpty());
  }

  @Test
  void cardsLieAboveNotesWhilePeopleZoom() {
    tell(
        () -> {
          // Where n5 is: the card covers the note.
          robot.editor.annotations().addNote(250, 160);
          robot.editor.selection().clear();
        });
    int[] places = new int[2];
    await(
        () -> {
          if (!zoomed()) {
            return false;
          }
          // In the same breath: pictures stand for cards a moment longer than the zoom lasts.
          List<Node> layers =
              robot.lookup(".graph-scenery").queryParent().getChildrenUnmodifiable();
          Optional<PixelPainter> ink = inkAtBand("n5");
          places[0] = layerOf(layers, ".graph-note");
          places[1] = ink.map(painter -> layers.indexOf(painter.getParent())).orElse(-1);
          return ink.isPresent();
        });
    assertThat(places[1]).isGreaterThan(places[0]);
    await(() -> cards(true).size() == 16);
  }

  private static int layerOf(List<Node> layers, String selector) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).lookup(selector) != null) {
        return i;
      }
    }
    throw new AssertionError("no " + selector);
  }

  /** What the band of a card is painted on. */
  private Optional<PixelPainter> inkAtBand(String id) {
    canvas.layout();
    Rectangle2D box = canvas.nodeBoundsInView(id);
    double scale = canvas.viewport().scale();
    return robot.lookup(".graph-pixels").queryAllAs(PixelPainter.class).stream()
        .filter(painter -> painter.getImage() != null)
        .filter(painter -> painter.at(box.getMinX() + 40, box.getMinY() + 4 * scale) != 0)
        .findFirst();
  }
}
