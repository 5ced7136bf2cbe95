package org.layerloom.app.attention.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.task.Failure;
import org.layerloom.app.task.FxBridge;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.attention.Ablation;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.data.SampleSubset;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.text.Message;

/**
 * Measures what a network loses without each of its heads, in the background, on a copy of the
 * network as it is when it is asked. On the JavaFX thread.
 */
public final class HeadWorth {

  /** Enough to tell heads apart, and done within seconds for small networks. */
  static final int SAMPLES = 500;

  /** How far it has come. */
  public sealed interface State permits Idle, Running, Done, Failed {}

  public record Idle() implements State {}

  /**
   * Under way.
   *
   * @param share from 0 to 1
   */
  public record Running(double share) implements State {}

  /**
   * The end of it.
   *
   * @param samples how many it was measured on
   */
  public record Done(Ablation ablation, int samples) implements State {}

  public record Failed(Message why) implements State {}

  private final AttentionViewModel model;
  private final TaskRunner tasks;
  private final IntegerProperty mostSamples = new SimpleIntegerProperty(SAMPLES);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Idle());
  private final FxBridge<Progress> bridge;
  private AtomicBoolean cancelled = new AtomicBoolean();

  private record Progress(AtomicBoolean of, double share) {}

  public HeadWorth(AttentionViewModel model, ObservableValue<?> opened, TaskRunner tasks) {
    this.model = model;
    this.tasks = tasks;
    bridge =
        new FxBridge<>(
            tasks,
            steps -> {
              Progress last = steps.get(steps.size() - 1);
              if (last.of() == cancelled && state.get() instanceof Running) {
                state.set(new Running(last.share()));
              }
            });
    opened.addListener((o, before, now) -> cancel());
    model.sample().materialProperty().addListener((o, before, now) -> cancel());
  }

  /** Measures all heads; what is under way is given up. */
  public void measure() {
    Optional<AttentionSnapshot> now = model.newestProperty().get();
    Optional<AttentionMaterial> material = model.sample().materialProperty().get();
    if (now.isEmpty() || material.isEmpty()) {
      return;
    }
    cancel();
    AtomicBoolean run = cancelled;
    state.set(new Running(0));
    List<Head> heads = now.get().heads();
    model.copyNetwork(
        network -> measure(network, heads, material.get(), run), failed -> fail(run, failed));
  }

  private void measure(
      AttentionProbe network, List<Head> heads, AttentionMaterial material, AtomicBoolean run) {
    if (run != cancelled) {
      return;
    }
    if (!(network instanceof CompiledNetwork compiled)) {
      fail(run, new IllegalStateException(network.getClass().getSimpleName()));
      return;
    }
    Samples samples = SampleSubset.spread(material.test(), mostSamples.get());
    long all = (long) samples.size() * (heads.size() + 1);
    tasks.run(
        () ->
            Ablation.measure(
                    new Counting(
                        network,
                        new AtomicLong(),
                        done -> bridge.send(new Progress(run, (double) done / all))),
                    heads,
                    samples,
                    material.preprocessing(),
                    compiled.loss(),
                    material.classes(),
                    run::get)
                .orElseThrow(CancellationException::new),
        ablation -> {
          if (run == cancelled) {
            state.set(new Done(ablation, samples.size()));
          }
        },
        failed -> fail(run, failed));
  }

  private void fail(AtomicBoolean run, Throwable failed) {
    if (run == cancelled) {
      state.set(
          failed instanceof CancellationException
              ? new Idle()
              : new Failed(Failure.words(failed, "attention.failed")));
    }
  }

  /** Gives up what is under way, and what was found of another network. */
  public void cancel() {
    cancelled.set(true);
    cancelled = new AtomicBoolean();
    state.set(new Idle());
  }

  /** How many test samples are used at most. */
  public IntegerProperty mostSamplesProperty() {
    return mostSamples;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Tells how many samples have been answered. */
  private interface Told {
    void answered(long samples);
  }

  /** A network that counts. */
  private record Counting(AttentionProbe network, AtomicLong count, Told told)
      implements AttentionProbe {

    private float[] counted(float[] answers, int samples) {
      told.answered(count.addAndGet(samples));
      return answers;
    }

    @Override
    public AttentionReading read(float[] input, int steps, Intervention change) {
      return network.read(input, steps, change);
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int samples, Intervention change) {
      return counted(network.predict(inputs, steps, samples, change), samples);
    }

    @Override
    public float[] predict(float[] inputs, int[] steps, int samples) {
      return counted(network.predict(inputs, steps, samples), samples);
    }

    @Override
    public double ownLoss() {
      return network.ownLoss();
    }

    @Override
    public AttentionProbe copy() {
      return new Counting(network.copy(), count, told);
    }

    @Override
    public int inputLength() {
      return network.inputLength();
    }

    @Override
    public int outputLength() {
      return network.outputLength();
    }

    @Override
    public int answerLength() {
      return network.answerLength();
    }
  }
}
