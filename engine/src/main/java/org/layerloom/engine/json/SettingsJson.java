package org.layerloom.engine.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.TextConfig;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.token.TokenizerKind;

/** The settings of data and training as JSON. */
public final class SettingsJson {

  private SettingsJson() {}

  public static DataConfig readData(Fields data) {
    return new DataConfig(
        data.text("dataset", 4_096),
        data.optionalText("contentHash", 128),
        data.number("testFraction", 0.3, 0, 0.95),
        data.number("validationFraction", 0.2, 0, 0.95),
        oneOf(data, "preprocessing", "none", Preprocessing.Kind.values(), Preprocessing.Kind::key),
        target(data),
        data.child("text").map(SettingsJson::readText).orElse(TextConfig.DEFAULT));
  }

  private static TextConfig readText(Fields text) {
    TextConfig standard = TextConfig.DEFAULT;
    return new TextConfig(
        oneOf(
            text,
            "tokenizer",
            standard.tokenizer().key(),
            TokenizerKind.values(),
            TokenizerKind::key),
        (int)
            text.whole(
                "vocabulary",
                standard.vocabulary(),
                TextConfig.MIN_VOCABULARY,
                TextConfig.MAX_VOCABULARY),
        (int)
            text.whole("length", standard.length(), TextConfig.MIN_LENGTH, TextConfig.MAX_LENGTH));
  }

  /** What a network learns to give; the data's labels where nothing is said. */
  public static DataConfig.Target target(Fields fields) {
    return oneOf(fields, "target", "label", DataConfig.Target.values(), DataConfig.Target::key);
  }

  private static <T> T oneOf(
      Fields fields, String key, String standard, T[] values, Function<T, String> name) {
    String given = fields.optionalText(key, 64).orElse(standard);
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new JsonFormatException(
                    Message.of(
                        "json.notOneOf",
                        fields.place(key),
                        given,
                        Arrays.stream(values).map(name).collect(Collectors.joining(", ")))));
  }

  public static ObjectNode writeData(DataConfig data) {
    ObjectNode json = JsonText.object();
    json.put("dataset", data.dataset());
    data.contentHash().ifPresent(hash -> json.put("contentHash", hash));
    json.put("testFraction", data.testFraction());
    json.put("validationFraction", data.validationFraction());
    json.put("preprocessing", data.preprocessing().key());
    if (data.target() != DataConfig.Target.LABEL) {
      json.put("target", data.target().key()); // Left out where usual: older programs read it too.
    }
    if (!data.text().equals(TextConfig.DEFAULT)) {
      ObjectNode text = json.putObject("text");
      text.put("tokenizer", data.text().tokenizer().key());
      text.put("vocabulary", data.text().vocabulary());
      text.put("length", data.text().length());
    }
    return json;
  }

  public static TrainingConfig readTraining(Fields training) {
    TrainingConfig standard = TrainingConfig.DEFAULT;
    return new TrainingConfig(
        training.child("optimizer").map(SettingsJson::readOptimizer).orElse(standard.optimizer()),
        (int) training.whole("epochs", standard.epochs(), 1, TrainingConfig.MAX_EPOCHS),
        (int) training.whole("batchSize", standard.batchSize(), 1, TrainingConfig.MAX_BATCH),
        training.whole("seed", standard.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
        training.flag("keepBest", standard.keepBest()),
        (int) training.whole("threads", standard.threads(), 0, 1_024));
  }

  private static OptimizerSpec readOptimizer(Fields optimizer) {
    String name = optimizer.text("type", 64);
    OptimizerType type =
        OptimizerType.find(name)
            .orElseThrow(
                () ->
                    new JsonFormatException(
                        Message.of(
                            "json.notOneOf",
                            optimizer.place("type"),
                            name,
                            Arrays.stream(OptimizerType.values())
                                .map(OptimizerType::key)
                                .collect(Collectors.joining(", ")))));
    Map<String, Object> parameters = new LinkedHashMap<>();
    type.parameters()
        .forEach(
            p -> {
              if (optimizer.has(p.key())) {
                parameters.put(p.key(), JsonText.jsonToValue(optimizer.object().get(p.key())));
              }
            });
    ParameterValues values = new ParameterValues(type.parameters(), parameters);
    if (!values.problems().isEmpty()) {
      throw new JsonFormatException(values.problems().get(0));
    }
    return new OptimizerSpec(type, parameters);
  }

  public static ObjectNode writeTraining(TrainingConfig training) {
    ObjectNode json = JsonText.object();
    ObjectNode optimizer = json.putObject("optimizer");
    optimizer.put("type", training.optimizer().type().key());
    training
        .optimizer()
        .values()
        .asMap()
        .forEach((key, value) -> optimizer.set(key, JsonText.valueToJson(value)));
    json.put("epochs", training.epochs());
    json.put("batchSize", training.batchSize());
    json.put("seed", training.seed());
    json.put("keepBest", training.keepBest());
    json.put("threads", training.threads());
    return json;
  }
}
