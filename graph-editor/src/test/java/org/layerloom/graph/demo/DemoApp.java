package org.layerloom.graph.demo;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.view.CatalogEntry;
import org.layerloom.graph.view.GraphCanvas;

/** A window with a palette and the editor, for trying it by hand; "dark" as argument is dark. */
public final class DemoApp extends Application {
  @Override
  public void start(Stage stage) {
    boolean dark = getParameters().getRaw().contains("dark");
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    stage.setScene(new Scene(pane(canvas(editor)), 1280, 800));
    stage.setTitle("Boxes");
    stage.show();
  }

  /** The canvas of an editor with the demo's boxes. */
  public static GraphCanvas canvas(GraphEditor editor) {
    GraphCanvas canvas = new GraphCanvas(editor);
    canvas.getStylesheets().add(DemoApp.class.getResource("demo.css").toExternalForm());
    canvas.setPresenter(new DemoBoxes.Presenter());
    canvas.setNodeFactory(DemoBoxes::create);
    canvas.setCatalog(DemoBoxes.catalog());
    canvas.setPlaceholder(new Label("Drag a box here"));
    return canvas;
  }

  /** The canvas beside a palette to drag from. */
  public static BorderPane pane(GraphCanvas canvas) {
    VBox palette = new VBox(4);
    palette.setStyle("-fx-padding: 12; -fx-pref-width: 140;");
    for (CatalogEntry entry : DemoBoxes.catalog()) {
      Label label = new Label(entry.label());
      label.setId("palette-" + entry.type());
      label.setMaxWidth(Double.MAX_VALUE);
      label.setOnDragDetected(
          event -> {
            Dragboard board = label.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.put(GraphCanvas.NODE_TYPE, entry.type());
            board.setContent(content);
            event.consume();
          });
      palette.getChildren().add(label);
    }
    BorderPane pane = new BorderPane(canvas);
    pane.setLeft(palette);
    return pane;
  }
}
