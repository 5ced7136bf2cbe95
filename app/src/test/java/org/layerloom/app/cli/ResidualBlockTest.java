package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.document.NetworkMapping;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.Templates;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.StructuralValidator;

/** The residual block that comes with the program works where it is put. */
class ResidualBlockTest {

  @TempDir private Path folder;

  @Test
  void isSoundBehindAsManyChannelsAsItHas() {
    KeptBlocks blocks = KeptBlocks.withBuiltIn(folder.resolve("none"));
    KeptBlocks.Kept kept = blocks.all().get(0);
    blocks.remove(kept.id());
    assertThat(blocks.all()).containsExactly(kept);
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    GraphEditor editor =
        new GraphEditor(new Graph(), new EditHistory(), new StructuralValidator(texts), texts);
    Project template = new Templates().find("cifar-style-cnn").orElseThrow().project();
    editor.graph().restore(new NetworkMapping(new LayerCatalog()).graph(template));
    GraphNode node = blocks.node(kept.id(), 0, 0).orElseThrow();
    Connection wire = editor.graph().incoming("conv_2").get(0);

    assertThat(editor.insertOnWire(node, wire).isAllowed()).isTrue();

    Path file = folder.resolve("residual.loom");
    var drawn = editor.graph().snapshot();
    new ProjectFile(file)
        .write(template.withDrawn(NetworkMapping.drawn(drawn), NetworkMapping.positions(drawn)));
    CommandLineRun run = CommandLineRun.of("check", file, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("problems")).isEmpty();
    assertThat(run.json().get("layers").findValuesAsText("id"))
        .containsAll(List.of("block/1/norm_1", "block/1/add"));
  }
}
