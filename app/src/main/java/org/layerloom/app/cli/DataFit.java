package org.layerloom.app.cli;

import java.util.List;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.export.ModelDescription;

/**
 * That a data set is of the kind a model learnt from.
 *
 * @param targets for each target of the data its place in the model
 * @param outputs how many targets the model knows
 */
record DataFit(List<Integer> targets, int outputs) {

  /**
   * Compares them.
   *
   * @throws CommandFailure saying what differs
   */
  static DataFit of(DatasetInfo data, ModelDescription model) {
    if (data.sample().elements() != model.sample().elements()
        || data.sample().vocabulary() != model.sample().vocabulary()) {
      throw new CommandFailure(
          "evaluate.sample",
          data.reference(),
          data.sample().toString(),
          model.sample().toString(),
          model.dataset());
    }
    if (data.classes() != model.classes()) {
      throw new CommandFailure(
          data.classes() ? "evaluate.wantsValues" : "evaluate.wantsClasses",
          data.reference(),
          model.dataset());
    }
    if (!data.inputNames().isEmpty()
        && !model.inputNames().isEmpty()
        && !data.inputNames().equals(model.inputNames())) {
      throw new CommandFailure(
          "evaluate.columns",
          data.reference(),
          String.join(", ", data.inputNames()),
          String.join(", ", model.inputNames()));
    }
    for (String name : data.targetNames()) {
      if (!model.targetNames().contains(name)) {
        throw new CommandFailure(
            data.classes() ? "evaluate.class" : "evaluate.value",
            data.reference(),
            name,
            String.join(", ", model.targetNames()));
      }
    }
    return new DataFit(
        data.targetNames().stream().map(model.targetNames()::indexOf).toList(),
        model.targetNames().size());
  }

  /**
   * The samples with their targets in the model's order: a file may name its classes in another.
   */
  Samples asTheModelSeesThem(Samples samples) {
    return new Reordered(samples, this);
  }

  private record Reordered(Samples samples, DataFit fit) implements Samples {

    @Override
    public int size() {
      return samples.size();
    }

    @Override
    public int inputLength() {
      return samples.inputLength();
    }

    @Override
    public int targetLength() {
      return answers() * fit.outputs();
    }

    /** How many targets a sample has: one, or one for each step. */
    private int answers() {
      return samples.targetLength() / fit.targets().size();
    }

    @Override
    public int steps(int index) {
      return samples.steps(index);
    }

    @Override
    public boolean targetIsInput() {
      return samples.targetIsInput();
    }

    @Override
    public void copyInput(int index, float[] into, int at) {
      samples.copyInput(index, into, at);
    }

    @Override
    public void copyTarget(int index, float[] into, int at) {
      float[] target = new float[samples.targetLength()];
      samples.copyTarget(index, target, 0);
      java.util.Arrays.fill(into, at, at + targetLength(), 0);
      int each = fit.targets().size();
      for (int i = 0; i < target.length; i++) {
        into[at + i / each * fit.outputs() + fit.targets().get(i % each)] = target[i];
      }
    }
  }
}
