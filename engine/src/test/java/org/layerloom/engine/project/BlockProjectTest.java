package org.layerloom.engine.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.BlockDrawing;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;

class BlockProjectTest {

  private static DrawnNetwork drawn() {
    return BlockDrawing.of(NetworkSpec.EMPTY)
        .in("", "input", "input", "shape", List.of(4))
        .block("", "block", 1)
        .in("block", "dense", "dense", "units", 4)
        .bypassed("block", "dropout", "dropout")
        .in("", "output", "output")
        .chain("input", "block", "output")
        .chain("blockIn", "dense", "dropout", "blockOut")
        .in("block", "more", "block-output", "port", "out_2")
        .in("", "sum", "add")
        .wire("block", "out_2", "sum", "in")
        .network();
  }

  private static Project project(DrawnNetwork network) {
    Project template = new Templates().find("iris").orElseThrow().project();
    return template.withDrawn(network, Map.of("dense", new Project.Position(3, 4)));
  }

  @Test
  void blocksAndBypassedLayersAreReadAsTheyWereWritten() {
    byte[] text = ProjectJson.write(project(drawn()));
    Project read = ProjectJson.read(text, "a.loom");
    assertThat(read.drawn()).isEqualTo(drawn());
    assertThat(read.positions()).isEqualTo(Map.of("dense", new Project.Position(3, 4)));
    assertThat(ProjectJson.write(read)).isEqualTo(text);
    assertThat(read.network().layers())
        .extracting(LayerSpec::id)
        .containsExactly("input", "block/1/dense", "output", "sum");
  }

  @Test
  void onlyWhatNeedsTheNewerFormatIsWrittenInIt() {
    Project plain = new Templates().find("iris").orElseThrow().project();
    assertThat(version(plain)).isEqualTo(1);
    assertThat(version(project(drawn()))).isEqualTo(2);
  }

  private static int version(Project project) {
    return JsonText.readObject(ProjectJson.write(project), "").get("formatVersion").asInt();
  }

  @Test
  void readsTheGoldenFileOfFormat2AndWritesItAsItIs() throws IOException {
    try (InputStream in = BlockProjectTest.class.getResourceAsStream("/golden/project-2.loom")) {
      byte[] golden = in.readAllBytes();
      Project project = ProjectJson.read(golden, "project-2.loom");
      assertThat(project.drawn().node("dropout").orElseThrow().bypassed()).isTrue();
      assertThat(project.drawn().node("conv").orElseThrow().container()).isEqualTo("block");
      assertThat(project.network().layers()).hasSize(14);
      assertThat(project.expansion().problems()).isEmpty();
      assertThat(new String(ProjectJson.write(project), UTF_8))
          .isEqualTo(new String(golden, UTF_8));
    }
  }

  @Test
  void unknownFieldsSurviveInsideBlocksToo() {
    ObjectNode json = JsonText.readObject(ProjectJson.write(project(drawn())), "");
    json.at("/network/nodes").forEach(node -> ((ObjectNode) node).put("xStranger", 1));
    json.at("/network/connections").forEach(wire -> ((ObjectNode) wire).put("xStranger", 2));
    Project read = ProjectJson.read(JsonText.write(json), "");
    assertThat(JsonText.readObject(ProjectJson.write(read), "")).isEqualTo(json);
  }

  @Test
  void aLayerThatIsNoLongerBypassedDoesNotBecomeSoAgain() {
    Project read = ProjectJson.read(ProjectJson.write(project(drawn())), "");
    Project plain = read.withNetwork(read.network(), Map.of());
    Project expanded =
        plain.withNetwork(
            new NetworkSpec(List.of(new LayerSpec("dropout", "dropout", "", Map.of())), List.of()),
            Map.of());
    assertThat(new String(ProjectJson.write(expanded), UTF_8))
        .doesNotContain("bypassed")
        .doesNotContain("container");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"port\": \"out_2\" | \"port\": \"out\" | “more” is the inner side",
        "\"port\": \"in\" | \"port\": 3 | “blockIn” is the inner side",
        "\"to\": \"dropout\" | \"to\": \"output\" | a wire leads to “output” from another",
      })
  void whatABlockCannotBeIsRefusedWithTheReason(String sound, String broken, String words) {
    String text = new String(ProjectJson.write(project(drawn())), UTF_8);
    String wrong = text.replace(sound, broken);
    assertThat(wrong).isNotEqualTo(text);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> ProjectJson.read(wrong.getBytes(UTF_8), ""))
        .withMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"nowhere", "dense", "block"})
  void aNodeInABlockThatIsNotAroundItIsRefused(String container) {
    String text = new String(ProjectJson.write(project(drawn())), UTF_8);
    String wrong =
        text.replaceFirst(
            "\"name\": \"Block\",", "\"name\": \"Block\", \"container\": \"" + container + "\",");
    assertThat(wrong).isNotEqualTo(text);
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> ProjectJson.read(wrong.getBytes(UTF_8), ""))
        .withMessageContaining("container")
        .withMessageContaining(container);
  }
}
