package org.layerloom.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.MathThreads;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.imports.ModelReader;
import org.layerloom.engine.network.LayerTypes;

/** A model from the disk, ready to answer. */
record LoadedModel(ModelDescription description, CompiledNetwork network) {

  static LoadedModel read(Path file, LayerTypes types) {
    ModelReader.Model model = new ModelReader(types).read(file);
    // Answering is a few products of matrices; more threads mostly wait for each other.
    MathThreads.use(1);
    return new LoadedModel(model.description(), model.network());
  }

  List<String> targetNames() {
    return description.targetNames();
  }

  /** Answers one sample given in the units of the data. */
  float[] predict(float[] sample) {
    return predict(sample, Samples.ALL_STEPS);
  }

  /** The same for a sequence of which only the first steps are there. */
  float[] predict(float[] sample, int steps) {
    float[] input = sample.clone();
    description.preprocessing().applyToEach(input, input.length, 1);
    float[] answer =
        network.predict(input, steps == Samples.ALL_STEPS ? null : new int[] {steps}, 1);
    int answers = answer.length / network.answerLength();
    // Behind the end of a sequence nothing is answered.
    return answers == 1
        ? answer
        : Arrays.copyOf(answer, Math.min(answers, steps) * network.answerLength());
  }

  /** Where the heads look in one sample given in the units of the data. */
  AttentionReading attention(float[] sample, int steps, Intervention change) {
    float[] input = sample.clone();
    description.preprocessing().applyToEach(input, input.length, 1);
    return network.read(input, steps, change);
  }
}
