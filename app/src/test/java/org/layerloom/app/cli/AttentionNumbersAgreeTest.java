package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.attention.export.AttentionNumbers;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.layer.LayerCatalog;

/** {@code attention} prints what the Attention page exports of the same model and sentence. */
class AttentionNumbersAgreeTest {

  private static final String SENTENCE = "ABBA";

  @TempDir private Path folder;

  /** The steps ask what a convolution over pairs of them gives: other keys than queries. */
  @Test
  void ofAttentionFromOneSequenceToAnother() throws IOException {
    Path model =
        TrainedModels.changed(
            folder,
            "reverse",
            text ->
                text.replace("\"encoderblock\"", "\"crossattention\"")
                    .replace(
                        "\"connections\": [",
                        "\"connections\": [{\"from\": \"pairs\", \"to\": \"block\", \"port\":"
                            + " \"memory\"}, {\"from\": \"positions\", \"to\": \"pairs\"},")
                    .replaceFirst(
                        "\"nodes\": \\[",
                        "\"nodes\": [{\"id\": \"pairs\", \"type\": \"conv1d\", \"name\": \"Pairs\","
                            + " \"parameters\": {\"filters\": 6, \"length\": 2, \"step\": 2}},"),
            2);

    JsonNode layer = assertAgree(model, 12).get(0);

    assertThat(layer.get("id").asText()).isEqualTo("block");
    assertThat(layer.get("queries")).hasSize(4);
    assertThat(layer.get("heads").get(0).get("weights").get(0)).hasSameSizeAs(layer.get("keys"));
    assertThat(layer.get("keys")).hasSize(2);
  }

  @Test
  void ofADecoder() throws IOException {
    Path model =
        TrainedModels.changed(
            folder, "reverse", text -> text.replace("\"encoderblock\"", "\"decoderblock\""), 2);

    JsonNode layer = assertAgree(model, 12).get(0);

    assertThat(layer.get("causal").asBoolean()).isTrue();
    assertThat(layer.at("/heads/0/weights/0").toString()).isEqualTo("[1.0,0.0,0.0,0.0]");
    assertThat(layer.at("/heads/0/scores/0/1").isNull()).isTrue();
  }

  /** What both say of all heads. */
  private static JsonNode assertAgree(Path file, int length) throws IOException {
    JsonNode printed =
        CommandLineRun.of("attention", file, "--input", SENTENCE, "--json").json().get("layers");
    ModelReader.Model model = new ModelReader(new LayerCatalog()).read(file);
    float[] row = new float[length];
    for (int i = 0; i < SENTENCE.length(); i++) {
      row[i] = model.description().inputNames().indexOf(SENTENCE.substring(i, i + 1));
    }
    AttentionReading reading = model.network().read(row, SENTENCE.length(), Intervention.NONE);
    List<Intervention.Head> heads = new ArrayList<>();
    for (LayerAttention layer : reading.layers()) {
      IntStream.range(0, layer.heads())
          .forEach(head -> heads.add(new Intervention.Head(layer.layerId(), head)));
    }
    AttentionSnapshot snapshot =
        new AttentionSnapshot(
            reading,
            reading,
            new Sentence(
                row,
                SENTENCE.length(),
                SENTENCE.chars().mapToObj(Character::toString).toList(),
                Optional.empty(),
                -1),
            Intervention.NONE,
            new AttentionSnapshot.Moment(AttentionSnapshot.Origin.LOADED, 0, 0));
    JsonNode exported =
        new ObjectMapper()
            .readTree(new AttentionNumbers(snapshot, "model", id -> id).json(heads))
            .get("layers");

    assertThat(printed).isNotEmpty().hasSameSizeAs(exported);
    for (int i = 0; i < printed.size(); i++) {
      for (String field : List.of("id", "causal", "queries", "keys")) {
        assertThat(printed.get(i).get(field)).as(field).isEqualTo(exported.get(i).get(field));
      }
      assertThat(printed.get(i).get("heads")).hasSameSizeAs(exported.get(i).get("heads"));
      for (int head = 0; head < printed.get(i).get("heads").size(); head++) {
        JsonNode mine = printed.get(i).get("heads").get(head);
        for (String field : List.of("head", "entropy", "patterns", "weights", "scores")) {
          assertThat(mine.get(field))
              .as(field)
              .isEqualTo(exported.get(i).get("heads").get(head).get(field));
        }
      }
    }
    return printed;
  }
}
