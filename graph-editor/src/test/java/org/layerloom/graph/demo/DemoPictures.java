package org.layerloom.graph.demo;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.LayeredLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.view.GraphCanvas;
import org.layerloom.graph.view.ViewState;

/** Saves pictures of the editor, light and dark, into the folder named by the argument. */
public final class DemoPictures extends Application {
  private File folder;
  private int height = 800;

  @Override
  public void start(Stage stage) {
    folder = new File(getParameters().getRaw().get(0));
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IllegalArgumentException("cannot make " + folder);
    }
    if (getParameters().getRaw().contains("readme")) {
      Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      save(stage, many(), new ViewState(0, 0, 0.5), "graph-editor-many");
      height = 420;
      ViewState whole = new ViewState(-140, -60, 1);
      save(stage, editor(), whole, "graph-editor-find", DemoPictures::find);
      height = 360;
      save(stage, blocks(true), null, "graph-editor-block");
      Platform.exit();
      return;
    }
    for (boolean dark : List.of(false, true)) {
      Application.setUserAgentStylesheet(
          dark
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet());
      String theme = dark ? "dark" : "light";
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-actual");
      save(stage, editor(), new ViewState(-24, 0, 1.6), theme + "-large");
      save(stage, editor(), new ViewState(-140, -60, 0.3), theme + "-small");
      save(stage, editor(), new ViewState(-140, -60, 0.5), theme + "-arrows");
      save(stage, blocks(false), new ViewState(-140, -60, 1), theme + "-block");
      save(stage, blocks(true), null, theme + "-inside");
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-find", DemoPictures::find);
      save(stage, remarks(), new ViewState(-140, -60, 1), theme + "-notes");
      save(stage, remarks(), new ViewState(-140, -60, 0.3), theme + "-notes-small");
      save(
          stage,
          remarks(),
          new ViewState(-140, -60, 1),
          theme + "-history",
          canvas -> canvas.runAction("history"));
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-guides", DemoPictures::move);
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-cut", DemoPictures::cut);
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-encloses", DemoPictures::right);
      save(stage, editor(), new ViewState(-140, -60, 1), theme + "-touches", DemoPictures::left);
    }
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    save(stage, laidOut(14), null, "light-folded");
    save(stage, laidOut(60), null, "light-sixty");
    save(stage, many(), new ViewState(0, 0, 0.5), "light-many");
    save(stage, DemoBoxes.editor(), new ViewState(0, 0, 1), "light-empty");
    Platform.exit();
  }

  private static GraphEditor many() {
    GraphEditor many = DemoBoxes.editor();
    DemoBoxes.fillMany(many.graph(), 2000);
    return many;
  }

  private static GraphEditor editor() {
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    editor.selection().select(Set.of("encoder"));
    editor.selection().add(DemoBoxes.wire("average", "dense"));
    return editor;
  }

  /** A repeated sub-block and a bypassed box; or what lies in the block. */
  private static GraphEditor blocks(boolean inside) {
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    editor.blocks().make(List.of("position", "encoder"));
    editor.rename("block", "Cleaning");
    editor.blocks().setRepeat("block", 6);
    editor.blocks().toggleBypass(List.of("dense"));
    if (inside) {
      fillBlock(editor);
    }
    return editor;
  }

  /** A way around another block and a step that is bypassed. */
  private static void fillBlock(GraphEditor editor) {
    editor.openBlock().enter("block");
    editor.blocks().make(List.of("encoder"));
    editor.rename("block_2", "Sorting");
    editor.insertOnWire(
        DemoBoxes.box("drop", "filter", "Sampling", 0, 0),
        Connection.between("block_2", "out", "block_out", "in"));
    editor.insertOnWire(
        DemoBoxes.box("sum", "join", "Sum", 0, 0), DemoBoxes.wire("drop", "block_out"));
    editor.connect(DemoBoxes.wire("position", "sum"));
    editor.blocks().toggleBypass(List.of("drop"));
    Map<String, Point> places = new HashMap<>();
    String[] row = {"block_in", "position", "block_2", "drop", "sum", "block_out"};
    for (int i = 0; i < row.length; i++) {
      places.put(row[i], new Point(216 * i, row[i].equals("sum") || i < 2 || i == 5 ? 48 : 144));
    }
    editor.arrange(places);
    editor.selection().select("block_2");
  }

  /** Frames of every colour and a note. */
  private static GraphEditor remarks() {
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    var annotations = editor.annotations();
    double x = -120;
    for (FrameColour colour : FrameColour.values()) {
      annotations.addFrame(x, 528, 170, 120, "Part " + colour.key(), colour);
      x += 190;
    }
    annotations.addFrame(-24, 36, 452, 192, "Cleaning", FrameColour.GREEN);
    String id = annotations.addNote(480, 352);
    annotations.setBox(id, 440, 352, 300, 116);
    annotations.setText(
        id,
        "## Why two ways\n**Both** see the *same* input.\n- one is `short`\n- one is long\n"
            + "See [the paper](https://arxiv.org)");
    annotations.addNote(780, 352);
    return editor;
  }

  private static GraphEditor laidOut(int count) {
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fillMany(editor.graph(), count);
    LayoutSizes sizes = LayoutSizes.uniform(160, 72).withMaxWidth(1180);
    editor.arrange(Map.copyOf(new LayeredLayout().arrange(editor.graph().snapshot(), sizes)));
    return editor;
  }

  private static void find(GraphCanvas canvas) {
    canvas.runAction("find");
    ((TextField) canvas.lookup(".graph-find .text-field")).setText("step");
    canvas.runAction("find_next");
  }

  private static void move(GraphCanvas canvas) {
    Rectangle2D box = canvas.nodeBoundsInView("dense");
    DemoMouse mouse = new DemoMouse(canvas, MouseButton.PRIMARY, false);
    mouse.press(box.getMinX() + 60, box.getMinY() + 30);
    mouse.drag(box.getMinX() + 70, box.getMinY() + 90);
    mouse.drag(box.getMinX() - 80, box.getMinY() + 130);
  }

  private static void cut(GraphCanvas canvas) {
    DemoMouse mouse = new DemoMouse(canvas, MouseButton.SECONDARY, true);
    mouse.press(570, 130);
    mouse.drag(566, 200);
    mouse.drag(555, 260);
    mouse.drag(560, 330);
  }

  private static void right(GraphCanvas canvas) {
    DemoMouse mouse = new DemoMouse(canvas, MouseButton.PRIMARY, false);
    mouse.press(340, 120);
    mouse.drag(500, 200);
    mouse.drag(800, 440);
  }

  private static void left(GraphCanvas canvas) {
    DemoMouse mouse = new DemoMouse(canvas, MouseButton.PRIMARY, false);
    mouse.press(900, 480);
    mouse.drag(700, 420);
    mouse.drag(600, 250);
  }

  private void save(Stage stage, GraphEditor editor, ViewState state, String name) {
    save(stage, editor, state, name, canvas -> {});
  }

  private void save(
      Stage stage,
      GraphEditor editor,
      ViewState state,
      String name,
      Consumer<GraphCanvas> prepare) {
    GraphCanvas canvas = DemoApp.canvas(editor);
    Scene scene = new Scene(canvas, 1280, height);
    stage.setScene(scene);
    stage.show();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    if (state == null) {
      canvas.fitAll();
    } else {
      canvas.setState(state);
    }
    prepare.accept(canvas);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    write(image, new Rectangle2D(0, 0, image.getWidth(), image.getHeight()), name);
  }

  private void write(WritableImage image, Rectangle2D size, String name) {
    int width = (int) size.getWidth();
    int height = (int) size.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    out.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      ImageIO.write(out, "png", new File(folder, name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
