package org.layerloom.app.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.layerloom.app.AppContext;
import org.layerloom.app.canvas.NetworkCanvas;
import org.layerloom.app.inspector.InspectorView;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.palette.PaletteView;
import org.layerloom.app.palette.PaletteViewModel;
import org.layerloom.app.problems.FixRunner;
import org.layerloom.app.problems.ProblemsView;
import org.layerloom.app.training.TrainingPanel;

/** The page where networks are built: palette, canvas, inspector; curves and problems below. */
final class NetworkPage extends StackPane {

  private final Node canvas;
  private final PaletteView palette;
  private final InspectorView inspector;
  private final TrainingPanel training;
  private final ProblemsView problems;

  NetworkPage(AppContext context, NetworkCanvas canvas) {
    AppTexts texts = context.language().texts();
    this.canvas = canvas.node();
    palette =
        new PaletteView(
            new PaletteViewModel(context.layers(), context.keptBlocks(), texts),
            texts,
            type -> canvas.node().insertAtCenterOrAfterSelection(type),
            canvas.node()::requestFocus,
            context.pace());
    inspector =
        new InspectorView(
            context.document(), context.analyzer(), context.layers(), texts, context.pace());
    training =
        new TrainingPanel(
            context.training(),
            context.analyzer(),
            context.pace(),
            texts,
            context.settings().dark());
    problems =
        new ProblemsView(
            context.analyzer(),
            new FixRunner(context.document(), canvas.nodes()),
            texts,
            id -> context.document().graph().node(id).map(node -> node.name()).orElse(id),
            id -> {
              canvas.show(id);
              canvas.node().requestFocus();
            });
    SplitPane upper = new SplitPane(palette, canvas.node(), inspector);
    SplitPane lower = new SplitPane(training, problems);
    SplitPane.setResizableWithParent(palette, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(problems, false);
    palette.setMinWidth(150);
    palette.setPrefWidth(196);
    inspector.setMinWidth(220);
    inspector.setPrefWidth(300);
    problems.setMinWidth(220);
    problems.setPrefWidth(300);
    SplitPane whole = new SplitPane(upper, lower);
    whole.setOrientation(Orientation.VERTICAL);
    SplitPane.setResizableWithParent(lower, false);
    lower.setMinHeight(150);
    upper.setMinHeight(200);
    divideOnce(upper, 196, 300);
    divideOnce(lower, 0, 300);
    whole.setDividerPositions(0.68);
    getChildren().add(whole);
    visibleProperty().addListener((o, was, is) -> training.setShown(is));
  }

  /** Gives the outer parts their widths as soon as the width of the whole is known. */
  private static void divideOnce(SplitPane pane, double left, double right) {
    pane.widthProperty()
        .addListener(
            new javafx.beans.value.ChangeListener<Number>() {
              @Override
              public void changed(
                  javafx.beans.value.ObservableValue<? extends Number> o,
                  Number before,
                  Number width) {
                if (width.doubleValue() < 400) {
                  return;
                }
                pane.widthProperty().removeListener(this);
                double inner = 1 - right / width.doubleValue();
                List<Double> places =
                    left > 0 ? List.of(left / width.doubleValue(), inner) : List.of(inner);
                for (int i = 0; i < places.size(); i++) {
                  pane.setDividerPosition(i, places.get(i));
                }
              }
            });
  }

  /** What F6 goes through. */
  List<Node> parts() {
    return List.of(palette, canvas, inspector, problems);
  }

  PaletteView palette() {
    return palette;
  }

  void dispose() {
    palette.dispose();
    inspector.dispose();
    training.dispose();
    problems.dispose();
  }
}
