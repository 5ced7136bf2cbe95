package org.layerloom.app.results;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.training.ChartColors;
import org.layerloom.app.training.Learnt;
import org.layerloom.app.training.LineFit;
import org.layerloom.app.training.LineFitChart;
import org.layerloom.engine.train.TrainingOutcome;

/** For a regression: the learnt numbers themselves, where there are few, and the line they draw. */
final class ValuesView extends HBox {

  private static final int MOST_NUMBERS = 64;

  ValuesView(TrainingOutcome end, Optional<Learnt> learnt, AppTexts texts, boolean dark) {
    getStyleClass().add("results-columns");
    getChildren().add(weights(end, texts));
    if (learnt.filter(LineFit.class::isInstance).isPresent()) {
      LineFitChart chart = new LineFitChart(texts, ChartColors.of(dark));
      chart.show(learnt);
      chart.setPrefSize(640, 400);
      getChildren().add(chart);
    }
  }

  private static VBox weights(TrainingOutcome end, AppTexts texts) {
    VBox box = new VBox();
    box.getStyleClass().add("results-column");
    Map<String, float[]> named =
        end.network().map(network -> network.namedWeights()).orElse(Map.of());
    long numbers = named.values().stream().mapToLong(w -> w.length).sum();
    if (numbers > 0 && numbers <= MOST_NUMBERS) {
      NumberTable table = new NumberTable(texts.get("weights.name"), texts.get("weights.value"));
      for (Map.Entry<String, float[]> entry : named.entrySet()) {
        for (int i = 0; i < entry.getValue().length; i++) {
          String name = entry.getValue().length == 1 ? entry.getKey() : entry.getKey() + i;
          table.line(name, texts.decimal(entry.getValue()[i], 4));
        }
      }
      Label title = new Label(texts.get("weights.title"));
      title.getStyleClass().add("panel-title");
      box.getChildren().addAll(title, table);
    }
    return box;
  }
}
