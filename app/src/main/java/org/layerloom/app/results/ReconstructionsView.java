package org.layerloom.app.results;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.evaluate.Reconstruction;
import org.layerloom.engine.evaluate.Reconstructions;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.train.TrainingOutcome;

/** Test images beside what an autoencoder makes of them: the best, the middle, the worst. */
final class ReconstructionsView extends VBox {

  private static final int EACH = 8;
  private static final double SIDE = 56;

  private final ModelDescription about;
  private final AppTexts texts;
  private final Label note = new Label();

  ReconstructionsView(TrainingOutcome end, AppTexts texts, TaskRunner tasks) {
    this.about = end.description().orElseThrow();
    this.texts = texts;
    setId("reconstructions");
    getStyleClass().add("results-column");
    Label title = new Label(texts.get("rebuilt.title"));
    title.getStyleClass().add("panel-title");
    note.setText(texts.get("rebuilt.working"));
    note.getStyleClass().add("panel-note");
    HBox top = new HBox(title, note);
    top.getStyleClass().add("panel-heading");
    getChildren().add(top);
    tasks.run(
        () -> {
          // The network itself may be asked by others meanwhile.
          CompiledNetwork network = end.network().orElseThrow().copy();
          return Reconstructions.of(
              network,
              about.preprocessing(),
              network.loss(),
              end.data().orElseThrow().test(),
              EACH);
        },
        this::show,
        failed -> note.setText(texts.get("rebuilt.failed", String.valueOf(failed.getMessage()))));
  }

  private void show(Reconstructions found) {
    note.setText(texts.get("rebuilt.note"));
    getChildren()
        .addAll(
            row("rebuilt.best", found.best()),
            row("rebuilt.middle", found.middle()),
            row("rebuilt.worst", found.worst()));
  }

  private Node row(String key, List<Reconstruction> pairs) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("axis-note");
    FlowPane row = new FlowPane();
    row.getStyleClass().add("mistake-list");
    pairs.forEach(pair -> row.getChildren().add(card(pair)));
    return new VBox(4, name, row);
  }

  private Node card(Reconstruction pair) {
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (float value : pair.sample()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    PictureGrid picture =
        PictureGrid.single(about.sample(), low, high, PictureGrid.factor(about.sample(), SIDE));
    HBox both =
        new HBox(
            2,
            new ImageView(picture.draw(pair.sample())),
            new ImageView(picture.draw(pair.rebuilt())));
    Label loss = new Label(texts.decimal(pair.loss(), 4));
    loss.getStyleClass().add("mistake-how");
    VBox card = new VBox(both, loss);
    card.getStyleClass().addAll("mistake", "rebuilt");
    String meaning =
        texts.get("rebuilt.tooltip", texts.count(pair.index()), texts.decimal(pair.loss(), 4));
    Tooltip.install(card, new Tooltip(meaning));
    card.setAccessibleText(meaning);
    return card;
  }
}
