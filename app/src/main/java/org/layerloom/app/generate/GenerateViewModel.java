package org.layerloom.app.generate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.task.Failure;
import org.layerloom.app.task.FxBridge;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.generate.Sampling;
import org.layerloom.engine.generate.TextGenerator;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.train.TrainingOutcome;
import org.layerloom.engine.train.TrainingSession;

/**
 * Lets the network of the open project write: a copy of the one in training, taken between two
 * batches, else of the trained one. The copy writes in the background, and the training goes on.
 */
public final class GenerateViewModel {

  private static final int NAMED = 8;
  private static final int LOOKED_THROUGH = 10_000;

  /** Of a long prompt, so many characters at its end are shown before what is written. */
  private static final int MOST_SHOWN = 2_000;

  private final TrainingViewModel training;
  private final Analyzer analyzer;
  private final TaskRunner tasks;
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Message>> message =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Random seeds = new Random();

  /** What the training under way learns from: the project may change meanwhile. */
  private Optional<DatasetInfo> started = Optional.empty();

  private Optional<Writing> current = Optional.empty();

  /** One text under way. */
  private static final class Writing {
    private volatile boolean stopped;
  }

  /**
   * What is asked for.
   *
   * @param length in tokens
   */
  public record Wish(String prompt, int length, double temperature, int topK) {}

  public GenerateViewModel(TrainingViewModel training, Analyzer analyzer, TaskRunner tasks) {
    this.training = training;
    this.analyzer = analyzer;
    this.tasks = tasks;
    training
        .sessionProperty()
        .addListener(
            (o, before, now) -> {
              started = now.flatMap(session -> analyzer.dataset()).map(data -> data.info());
              refresh();
            });
    training.outcomeProperty().addListener((o, before, now) -> refresh());
  }

  private void refresh() {
    boolean now = vocabulary().isPresent();
    if (!now) {
      stop();
      text.set("");
      message.set(Optional.empty());
    }
    possible.set(now);
  }

  private Optional<TrainingOutcome> trained() {
    return training
        .outcomeProperty()
        .get()
        .filter(end -> end.network().isPresent() && end.description().isPresent());
  }

  /** The tokens of the network that would write; empty where it does not predict them. */
  private Optional<Tokenizer> vocabulary() {
    if (training.sessionProperty().get().isPresent()) {
      return started.flatMap(info -> writable(info.tokenizer(), info.targetNames()));
    }
    return trained()
        .flatMap(end -> end.description())
        .flatMap(about -> writable(about.tokenizer(), about.targetNames()));
  }

  private static Optional<Tokenizer> writable(Optional<Tokenizer> tokenizer, List<String> targets) {
    return tokenizer.filter(t -> TextGenerator.isPossible(tokenizer, targets));
  }

  /** Begins to write; what is wrong with the wish is said in {@link #messageProperty}. */
  public void write(Wish wish) {
    stop();
    Optional<Tokenizer> vocabulary = vocabulary();
    if (vocabulary.isEmpty()) {
      return;
    }
    message.set(remark(vocabulary.get(), wish.prompt()));
    text.set("");
    Writing now = new Writing();
    current = Optional.of(now);
    writing.set(true);
    try {
      Sampling sampling = new Sampling(wish.temperature(), wish.topK(), seeds.nextLong());
      FxBridge<String> bridge =
          new FxBridge<>(
              tasks,
              pieces -> {
                if (!now.stopped) {
                  text.set(text.get() + String.join("", pieces));
                }
              });
      network()
          .whenComplete(
              (network, failed) -> {
                if (failed != null) {
                  Platform.runLater(() -> end(now, Optional.of(words(failed))));
                } else {
                  tasks.run(
                      () -> {
                        write(network, vocabulary.get(), wish, sampling, bridge, now);
                        return now;
                      },
                      done -> end(done, Optional.empty()),
                      why -> end(now, Optional.of(words(why))));
                }
              });
    } catch (ReadableException refused) {
      end(now, Optional.of(refused.readable()));
    }
  }

  /** A copy of the network, for the thread that writes. */
  private CompletableFuture<? extends Predictor> network() {
    Optional<TrainingSession> session = training.sessionProperty().get();
    if (session.isPresent()) {
      return session.get().probe(AttentionProbe::copy);
    }
    CompiledNetwork trained = trained().orElseThrow().network().orElseThrow();
    return CompletableFuture.supplyAsync(trained::copy, tasks.executor());
  }

  /** Writes to the end. */
  private void write(
      Predictor network,
      Tokenizer vocabulary,
      Wish wish,
      Sampling sampling,
      FxBridge<String> bridge,
      Writing now) {
    TextGenerator generator = new TextGenerator(network, vocabulary);
    TextGenerator.Prompt begun = generator.read(wish.prompt());
    begun.remark().ifPresent(cut -> Platform.runLater(() -> add(cut, now)));
    bridge.send(shown(wish.prompt()));
    generator.write(begun, wish.length(), sampling, bridge::send, () -> now.stopped);
  }

  /** A window that lays out a whole book stands still. */
  private static String shown(String prompt) {
    if (prompt.length() <= MOST_SHOWN) {
      return prompt;
    }
    return "…" + Characters.last(prompt, MOST_SHOWN);
  }

  /** Puts a remark behind what is said already, while its text is still the one under way. */
  private void add(Message remark, Writing writing) {
    if (!writing.stopped) {
      Optional<Message> said = message.get();
      message.set(
          Optional.of(
              said.map(before -> Message.of("generate.remarks", before, remark)).orElse(remark)));
    }
  }

  private void end(Writing ended, Optional<Message> said) {
    if (current.filter(now -> now == ended).isPresent()) {
      current = Optional.empty();
      writing.set(false);
      said.ifPresent(words -> message.set(Optional.of(words)));
    }
  }

  private static Message words(Throwable failed) {
    return Failure.cause(failed) instanceof CancellationException
        ? Message.of("generate.trainingEnded")
        : Failure.words(failed, "generate.failed");
  }

  private static Optional<Message> remark(Tokenizer vocabulary, String prompt) {
    // A whole book may have been pasted: its beginning is enough to say what is strange in it.
    List<String> unknown = vocabulary.unknown(Characters.first(prompt, LOOKED_THROUGH));
    String named = String.join(" ", unknown.stream().limit(NAMED).toList());
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("generate.unknown", named));
  }

  /** Ends the text under way; what is written stays. */
  public void stop() {
    current.ifPresent(
        now -> {
          now.stopped = true;
          end(now, Optional.empty());
        });
  }

  /** Whether there is a network that writes: in training, or trained. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /** The prompt and what came of it so far. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** What went wrong, or is to be said of the prompt. */
  public ReadOnlyObjectProperty<Optional<Message>> messageProperty() {
    return message.getReadOnlyProperty();
  }
}
