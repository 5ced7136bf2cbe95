package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.document.NetworkMapping;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.Templates;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.StructuralValidator;

/** The command line takes projects with blocks for the networks that they stand for. */
class BlockProjectTest {

  @TempDir private Path folder;
  private Path file;
  private GraphEditor editor;
  private Project template;

  @BeforeEach
  void irisWithItsHiddenLayerInABlock() {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    editor = new GraphEditor(new Graph(), new EditHistory(), new StructuralValidator(texts), texts);
    template = new Templates().find("iris").orElseThrow().project();
    editor.graph().restore(new NetworkMapping(new LayerCatalog()).graph(template));
    editor.blocks().make(List.of("dense"));
    editor.blocks().setRepeat("block", 3);
    file = folder.resolve("iris.loom");
    save();
  }

  private void save() {
    var drawn = editor.graph().snapshot();
    new ProjectFile(file)
        .write(template.withDrawn(NetworkMapping.drawn(drawn), NetworkMapping.positions(drawn)));
  }

  @Test
  void checkListsEveryCopyWithItsCost() {
    CommandLineRun run = CommandLineRun.of("check", file, "--json");
    List<String> ids = new ArrayList<>();
    for (JsonNode layer : run.json().get("layers")) {
      ids.add(layer.get("id").asText());
    }
    assertThat(run.exitCode()).isZero();
    assertThat(ids).contains("block/1/dense", "block/2/dense", "block/3/dense");
    // 4 into 16, twice 16 into 16, 16 into 3.
    assertThat(run.json().get("totals").get("parameters").asLong())
        .isEqualTo(80 + 2 * (16 * 16 + 16) + 51);
  }

  @Test
  void aModelWithBlocksIsTrainedAndEvaluated() {
    Path run = folder.resolve("run");
    assertThat(CommandLineRun.of("train", file, "--epochs", 2, "--out", run).exitCode()).isZero();
    CommandLineRun evaluated =
        CommandLineRun.of("evaluate", run.resolve("model.zip"), "--data", "iris", "--json");
    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.json().has("accuracy")).isTrue();
  }

  @Test
  void repetitionsWithoutEndKeepItFromTraining() {
    for (int i = 0; i < 3; i++) {
      editor.blocks().setRepeat(editor.selection().onlyNode().orElseThrow(), 100);
      editor.blocks().make(editor.selection().nodes());
    }
    save();
    CommandLineRun run = CommandLineRun.of("check", file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("more than 20,000 layers");
  }
}
