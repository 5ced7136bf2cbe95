package org.layerloom.app.attention.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Moment;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.json.JsonText;

class AttentionNumbersTest {

  private static final Head SECOND = new Head("one", 1);

  private final Intervention change =
      new Intervention(Set.of(new Head("one", 0)), Map.of(SECOND, 2.0), Set.of(1));
  private final LayerAttention layer = Readings.layer("one", false, 2, 3, 2, 1, change);
  private final AttentionSnapshot snapshot =
      new AttentionSnapshot(
          new AttentionReading(List.of(layer), new float[] {1}),
          new AttentionReading(List.of(layer), new float[] {1}),
          new Sentence(new float[3], 3, List.of("a,b", "\"", "c"), Optional.empty(), 4),
          change,
          new Moment(Origin.LIVE, 7, 1_129));
  private final AttentionNumbers numbers =
      new AttentionNumbers(snapshot, "speech, era", id -> "Block 1");

  @Test
  void aTableHasTheTokensAsHeadingsAndSaysWhatItBelongsTo() {
    List<String> lines = numbers.csv(List.of(SECOND), MapStage.SOFTMAX).lines().toList();

    assertThat(lines)
        .startsWith(
            "project,\"speech, era\"",
            "network,live",
            "epoch,7",
            "step,1129",
            "sample,5",
            "layer,Block 1,one",
            "head,2",
            "stage,softmax",
            ",\"a,b\",\"\"\"\",c")
        .hasSize(12);
    assertThat(lines.get(10))
        .isEqualTo("\"\"\"\"," + layer.weight(1, 1, 0) + ",0.0," + layer.weight(1, 1, 2));
  }

  @Test
  void scoresComeInATableOfTheirOwnAndMaskedOnesAreEmpty() {
    List<String> lines =
        numbers.csv(List.of(new Head("one", 0), SECOND), MapStage.MASKED).lines().toList();

    assertThat(lines).hasSize(4 * 12 + 3).contains("stage,masked");
    assertThat(lines.get(13 + 11))
        .isEqualTo("c," + (float) layer.scaled(0, 2, 0) + ",," + (float) layer.scaled(0, 2, 2));
  }

  @Test
  void aDocumentHasEveryNumberAndWhatWasChanged() {
    JsonNode json = JsonText.readObject(numbers.json(List.of(SECOND)), "export");

    assertThat(json.get("project").asText()).isEqualTo("speech, era");
    assertThat(json.get("hidden").toString()).isEqualTo("[2]");
    JsonNode heads = json.get("layers").get(0).get("heads");
    assertThat(heads).hasSize(1);
    assertThat(heads.get(0).get("head").asInt()).isEqualTo(2);
    assertThat(heads.get(0).get("temperature").asDouble()).isEqualTo(2);
    assertThat(heads.get(0).get("off").asBoolean()).isFalse();
    assertThat(heads.get(0).get("scores").get(0).get(1).isNull()).isTrue();
    assertThat(heads.get(0).get("weights").get(2).get(0).asDouble())
        .isEqualTo(layer.weight(1, 2, 0), within(1e-6));
    assertThat(json.get("layers").get(0).get("keys").get(0).asText()).isEqualTo("a,b");
  }
}
