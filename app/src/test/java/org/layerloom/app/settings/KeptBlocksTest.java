package org.layerloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.StructuralValidator;

class KeptBlocksTest {

  @TempDir Path home;

  /** The copied text of a block of this name with one node in it. */
  private static String block(String name) {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    GraphEditor editor =
        new GraphEditor(new Graph(), new EditHistory(), new StructuralValidator(texts), texts);
    editor.add(new GraphNode("a", "dense", "A", Map.of(), 0, 0, List.of(), List.of()));
    editor.blocks().make(List.of("a"));
    editor.rename("block", name);
    return editor.copy(List.of("block"));
  }

  private static List<String> names(KeptBlocks blocks) {
    return blocks.all().stream().map(KeptBlocks.Kept::name).toList();
  }

  @Test
  void areThereAgainAtTheNextStartInTheOrderOfKeeping() {
    Path folder = home.resolve("deep/blocks");
    KeptBlocks blocks = new KeptBlocks(folder);
    List<String> heard = new ArrayList<>();
    blocks.subscribe(() -> heard.add("changed"));
    blocks.keep(block("残差 / \"x\""));
    blocks.keep(block("Attention"));
    blocks.keep(block("Attention"));

    assertThat(names(new KeptBlocks(folder))).containsExactly("残差 / \"x\"", "Attention");
    assertThat(heard).hasSize(2);
    String first = blocks.all().get(0).id();
    assertThat(blocks.node(first, 3, 4).orElseThrow().position().x()).isEqualTo(3);
  }

  @Test
  void areGoneWithTheirFileWhenRemoved() throws IOException {
    KeptBlocks blocks = new KeptBlocks(home);
    blocks.keep(block("One"));
    blocks.keep(block("Two"));
    blocks.remove(blocks.all().get(0).id());
    assertThat(names(blocks)).containsExactly("Two");
    assertThat(names(new KeptBlocks(home))).containsExactly("Two");
    blocks.keep(block("Three"));
    assertThat(names(new KeptBlocks(home))).hasSize(2).contains("Two", "Three");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void filesThatHoldNoBlockArePassedOver() throws IOException {
    new KeptBlocks(home).keep(block("Sound"));
    Files.writeString(home.resolve("block-0002.block"), "{}");
    Files.write(home.resolve("block-0003.block"), new byte[] {(byte) 0xff, 0, 1});
    Files.createDirectory(home.resolve("block-0004.block"));
    Files.writeString(home.resolve("block-0005.block"), block("Long").repeat(2_000));
    assertThat(names(new KeptBlocks(home))).containsExactly("Sound");
  }

  @Test
  void sayWhyNothingCanBeSaved() throws IOException {
    Path file = Files.writeString(home.resolve("blocks"), "in the way");
    KeptBlocks blocks = new KeptBlocks(file);
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> blocks.keep(block("One")))
        .withMessageContaining("blocks");
    assertThat(blocks.all()).isEmpty();
  }
}
