package org.layerloom.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.TextConfig;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.RealParameter;
import org.layerloom.engine.token.TokenizerKind;

/** The settings of data and training of the open project. */
final class ProjectSettings {

  private final ProjectDocument document;
  private final boolean bringsTestSet;
  private final boolean text;
  private final AppTexts texts;
  private final List<Setting<?>> settings = new ArrayList<>();

  /**
   * Joins what the settings need.
   *
   * @param bringsTestSet whether the data have a test set of their own, so that none is split off
   * @param text whether the data are text, which has to be taken apart
   */
  ProjectSettings(ProjectDocument document, boolean bringsTestSet, boolean text, AppTexts texts) {
    this.document = document;
    this.bringsTestSet = bringsTestSet;
    this.text = text;
    this.texts = texts;
  }

  List<Setting<?>> all() {
    settings.clear();
    training();
    data();
    return List.copyOf(settings);
  }

  private void training() {
    addTraining(
        new ChoiceParameter(
            "optimizer",
            "adam",
            Arrays.stream(OptimizerType.values()).map(OptimizerType::key).toList()),
        t -> t.optimizer().type().key(),
        (t, key) -> t.withOptimizer(OptimizerSpec.of(OptimizerType.find(key).orElseThrow())));
    for (Parameter<?> parameter : document.training().optimizer().type().parameters()) {
      addOptimizer((RealParameter) parameter);
    }
    addTraining(
        new IntParameter("epochs", 5, 1, TrainingConfig.MAX_EPOCHS),
        TrainingConfig::epochs,
        TrainingConfig::withEpochs);
    addTraining(
        new IntParameter("batchSize", 32, 1, TrainingConfig.MAX_BATCH),
        TrainingConfig::batchSize,
        TrainingConfig::withBatchSize);
    addTraining(
        new IntParameter("seed", 42, Integer.MIN_VALUE, Integer.MAX_VALUE),
        t -> (int) t.seed(),
        (t, seed) -> t.withSeed(seed));
    addTraining(
        new FlagParameter("keepBest", true),
        TrainingConfig::keepBest,
        TrainingConfig::withKeepBest);
    addTraining(
        new IntParameter("threads", 0, 0, 1_024),
        TrainingConfig::threads,
        TrainingConfig::withThreads);
  }

  private void data() {
    List<String> known = new ArrayList<>(DatasetCatalog.BUILT_IN);
    String current = document.data().dataset();
    if (!known.contains(current)) {
      known.add(current);
    }
    addData(
        new ChoiceParameter("dataset", known.get(0), known),
        DataConfig::dataset,
        DataConfig::withDataset);
    addData(
        new ChoiceParameter(
            "target",
            DataConfig.Target.LABEL.key(),
            Arrays.stream(DataConfig.Target.values()).map(DataConfig.Target::key).toList()),
        d -> d.target().key(),
        (d, key) -> d.withTarget(DataConfig.Target.valueOf(key.toUpperCase(Locale.ROOT))));
    addData(
        new ChoiceParameter(
            "preprocessing",
            Preprocessing.Kind.NONE.key(),
            Arrays.stream(Preprocessing.Kind.values()).map(Preprocessing.Kind::key).toList()),
        d -> d.preprocessing().key(),
        (d, key) -> d.withPreprocessing(kind(key)));
    if (text) {
      text();
    }
    addData(
        RealParameter.closed("validationFraction", 0.2, 0, 0.95),
        DataConfig::validationFraction,
        DataConfig::withValidationFraction);
    if (!bringsTestSet) {
      addData(
          RealParameter.closed("testFraction", 0.3, 0, 0.95),
          DataConfig::testFraction,
          DataConfig::withTestFraction);
    }
  }

  private void text() {
    addData(
        new ChoiceParameter(
            "tokenizer",
            TextConfig.DEFAULT.tokenizer().key(),
            Arrays.stream(TokenizerKind.values()).map(TokenizerKind::key).toList()),
        d -> d.text().tokenizer().key(),
        (d, key) -> d.withText(d.text().withTokenizer(TokenizerKind.find(key).orElseThrow())));
    addData(
        new IntParameter(
            "textVocabulary",
            TextConfig.DEFAULT.vocabulary(),
            TextConfig.MIN_VOCABULARY,
            TextConfig.MAX_VOCABULARY),
        d -> d.text().vocabulary(),
        (d, size) -> d.withText(d.text().withVocabulary(size)));
    addData(
        new IntParameter(
            "textLength",
            TextConfig.DEFAULT.length(),
            TextConfig.MIN_LENGTH,
            TextConfig.MAX_LENGTH),
        d -> d.text().length(),
        (d, tokens) -> d.withText(d.text().withLength(tokens)));
  }

  private static Preprocessing.Kind kind(String key) {
    return Arrays.stream(Preprocessing.Kind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void addOptimizer(RealParameter parameter) {
    settings.add(
        new Setting<>(
            parameter,
            texts.get("inspector.training"),
            texts.engine("parameter." + parameter.key()),
            texts.engine("parameter." + parameter.key() + ".help"),
            () -> currentValue(parameter),
            value ->
                document.changeTraining(
                    parameter.key(),
                    document
                        .training()
                        .withOptimizer(
                            document.training().optimizer().with(parameter.key(), value)))));
  }

  /** An undo may have brought back another optimizer while this field is still on the screen. */
  private double currentValue(RealParameter parameter) {
    OptimizerSpec optimizer = document.training().optimizer();
    return optimizer.type().parameters().contains(parameter)
        ? optimizer.values().get(parameter)
        : parameter.defaultValue();
  }

  private <T> void addTraining(
      Parameter<T> parameter,
      Function<TrainingConfig, T> read,
      BiFunction<TrainingConfig, T, TrainingConfig> write) {
    add(
        parameter,
        "inspector.training",
        () -> read.apply(document.training()),
        value -> document.changeTraining(parameter.key(), write.apply(document.training(), value)));
  }

  private <T> void addData(
      Parameter<T> parameter,
      Function<DataConfig, T> read,
      BiFunction<DataConfig, T, DataConfig> write) {
    add(
        parameter,
        "inspector.data",
        () -> read.apply(document.data()),
        value -> document.changeData(parameter.key(), write.apply(document.data(), value)));
  }

  private <T> void add(
      Parameter<T> parameter,
      String category,
      java.util.function.Supplier<T> read,
      java.util.function.Consumer<T> write) {
    String key = "setting." + parameter.key();
    settings.add(
        new Setting<>(
            parameter, texts.get(category), texts.get(key), texts.get(key + ".help"), read, write));
  }
}
