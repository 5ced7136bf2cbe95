package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.analyzer.LayerRow;

/** Reading off what layers cost, and taking it elsewhere. */
class AnalyzerTest extends Journey {

  private TableView<LayerRow> table() {
    return find("#analyzer-table");
  }

  private String copied() {
    return FxThread.ask(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void rowsAreReadChosenSortedAndCopied() {
    start("mnist-cnn");
    robot.clickOn("#page-analyzer");
    untilShown("#analyzer-table");
    List<LayerRow> rows = FxThread.ask(() -> List.copyOf(table().getItems()));
    assertThat(rows).extracting(LayerRow::layerId).startsWith("input", "conv", "pool");
    assertThat(rows.get(1).shape()).isEqualTo("32\u00a0channel × 26\u00a0height × 26\u00a0width");
    assertThat(rows.get(1).receptiveField()).isEqualTo("3 × 3");
    // 32 · 26 · 26 outputs and as many derivatives, of four bytes.
    assertThat(rows.get(1).cost().report().trainingBytes()).isEqualTo(2 * 32 * 26 * 26 * 4);
    assertThat(text("#analyzer-totals")).startsWith("In all 693,962 parameters and 0 fixed");

    robot.clickOn("Dense");
    FxThread.until(
        "the layer is selected",
        () ->
            context.document().editor().selection().nodes().equals(Set.of("dense"))
                && isShown("#analyzer-table"));

    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(copied()).startsWith("| Layer | Type |").contains("| Total |  |  | 693962 | 0 |");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(copied().lines().skip(2).findFirst().orElseThrow())
        .isEqualTo(
            "\"Conv 2D\",\"Conv 2D\",\"32 channel × 26 height × 26 width\",\"320\",\"0\","
                + "\"194688\",\"173056\",\"89664\",\"3 × 3\"");

    FxThread.run(
        () -> {
          var byField = table().getColumns().get(table().getColumns().size() - 1);
          table().getSortOrder().setAll(List.of(byField));
          byField.setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
        });
    assertThat(FxThread.ask(() -> table().getItems().get(0).layerId())).isEqualTo("pool");
  }
}
