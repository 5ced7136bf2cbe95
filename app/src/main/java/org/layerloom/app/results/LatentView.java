package org.layerloom.app.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.layerloom.app.icon.Icons;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.ClassColors;
import org.layerloom.engine.network.TensorShape;

/** The latent space of a variational autoencoder: drawn from, walked through, laid out. */
final class LatentView extends VBox {

  private static final int DRAWN = 6;
  private static final int MAP = 15;
  private static final int MAX_SLIDERS = 8;
  private static final double PICTURE = 168;

  private final LatentViewModel model;
  private final TensorShape shape;
  private final AppTexts texts;
  private final ChartColors colors;
  private final Label note = new Label();
  private final FlowPane parts = new FlowPane();

  LatentView(LatentViewModel model, TensorShape shape, AppTexts texts, ChartColors colors) {
    this.model = model;
    this.shape = shape;
    this.texts = texts;
    this.colors = colors;
    setId("latent");
    getStyleClass().add("results-column");
    note.setText(texts.get("latent.working"));
    note.getStyleClass().add("panel-note");
    parts.getStyleClass().add("latent-parts");
    getChildren().add(heading("latent.title", note));
    model.prepare(
        this::show,
        failed -> note.setText(texts.get("latent.failed", String.valueOf(failed.getMessage()))));
  }

  private void show(Latent latent) {
    note.setText(texts.get("latent.note", latent.size()));
    getChildren().add(parts);
    parts.getChildren().add(latent.size() == 2 ? walk(latent) : slide(latent));
    parts.getChildren().add(samples(latent));
    if (latent.size() == 2) {
      parts.getChildren().add(map(latent));
    }
  }

  private Node samples(Latent latent) {
    PictureGrid grid = grid(latent, DRAWN, PictureGrid.factor(shape, 48), 3);
    ImageView pictures = new ImageView();
    pictures.setId("latent-samples");
    Button again = new Button(texts.get("latent.again"), Icons.material("dice-multiple"));
    again.setId("latent-again");
    Runnable draw =
        () ->
            model.decode(model.draw(DRAWN * DRAWN), values -> pictures.setImage(grid.draw(values)));
    again.setOnAction(event -> draw.run());
    draw.run();
    return part("latent.samples", pictures, again);
  }

  private Node walk(Latent latent) {
    ImageView picture = picture();
    PictureGrid single = grid(latent, 1, PictureGrid.factor(shape, PICTURE), 0);
    Label place = new Label();
    place.getStyleClass().add("panel-note");
    place.setId("latent-place");
    LatentPlane plane =
        new LatentPlane(
            latent,
            colors,
            (x, y) -> {
              place.setText("z = (" + texts.decimal(x, 2) + ", " + texts.decimal(y, 2) + ")");
              decode(single, picture, new float[] {x.floatValue(), y.floatValue()});
            });
    plane.setAccessibleText(texts.get("latent.walkHelp"));
    VBox beside = new VBox(8, picture, place, legend(latent));
    HBox both = new HBox(16, plane, beside);
    Label help = new Label(texts.get("latent.walkHelp"));
    help.getStyleClass().add("panel-note");
    return part("latent.walk", both, help);
  }

  private Node legend(Latent latent) {
    GridPane legend = new GridPane();
    legend.setHgap(12);
    for (int c = 0; c < Math.min(10, latent.classNames().size()); c++) {
      Label name = new Label(latent.classNames().get(c), new Circle(4, ClassColors.of(c)));
      name.getStyleClass().add("panel-note");
      legend.add(name, c / 5, c % 5);
    }
    return legend;
  }

  /** One slider for each of the first numbers; the others stay at their mean, zero. */
  private Node slide(Latent latent) {
    ImageView picture = picture();
    PictureGrid single = grid(latent, 1, PictureGrid.factor(shape, PICTURE), 0);
    float[] at = new float[latent.size()];
    GridPane sliders = new GridPane();
    sliders.setHgap(8);
    sliders.setVgap(6);
    for (int i = 0; i < Math.min(MAX_SLIDERS, latent.size()); i++) {
      int which = i;
      Slider slider = new Slider(-LatentViewModel.EDGE, LatentViewModel.EDGE, 0);
      slider.setId("latent-slider-" + (i + 1));
      slider.setBlockIncrement(0.1);
      slider.setPrefWidth(220);
      Label value = new Label(texts.decimal(0, 2));
      value.setMinWidth(44);
      value.setAlignment(Pos.CENTER_RIGHT);
      slider
          .valueProperty()
          .addListener(
              (o, before, now) -> {
                at[which] = now.floatValue();
                value.setText(texts.decimal(now.doubleValue(), 2));
                decode(single, picture, at.clone());
              });
      slider.setAccessibleText("z" + (i + 1));
      sliders.addRow(i, new Label("z" + (i + 1)), slider, value);
    }
    decode(single, picture, at.clone());
    return part("latent.slide", new HBox(24, sliders, picture));
  }

  private Node map(Latent latent) {
    PictureGrid grid = grid(latent, MAP, PictureGrid.factor(shape, 28), 0);
    ImageView pictures = new ImageView();
    pictures.setId("latent-map");
    model.decode(LatentViewModel.grid(MAP), values -> pictures.setImage(grid.draw(values)));
    Label help = new Label(texts.get("latent.mapHelp"));
    help.getStyleClass().add("panel-note");
    return part("latent.map", pictures, help);
  }

  private void decode(PictureGrid single, ImageView picture, float[] latent) {
    model.follow(latent, values -> picture.setImage(single.draw(values)));
  }

  private static ImageView picture() {
    ImageView picture = new ImageView();
    picture.setId("latent-picture");
    return picture;
  }

  private PictureGrid grid(Latent latent, int columns, int factor, int gap) {
    return new PictureGrid(shape, latent.low(), latent.high(), columns, factor, gap);
  }

  private VBox part(String key, Node... content) {
    VBox part = new VBox(8, heading(key));
    part.getChildren().addAll(content);
    return part;
  }

  private HBox heading(String key, Node... more) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("panel-title");
    HBox heading = new HBox(title);
    heading.getChildren().addAll(more);
    heading.getStyleClass().add("panel-heading");
    return heading;
  }
}
