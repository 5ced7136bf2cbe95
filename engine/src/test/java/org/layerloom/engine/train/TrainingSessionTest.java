package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.data.DatasetCatalog;
import org.layerloom.engine.dl4j.CompiledNetwork;

/** Pausing, stopping and asking, each at a known batch. */
@Timeout(120)
class TrainingSessionTest {

  private static final Logger LOG = Logger.getLogger("org.layerloom.engine.train");

  /** Holds the training after its batches until the test lets it go on. */
  private static final class Steps implements TrainingListener {
    final Semaphore done = new Semaphore(0);
    final Semaphore go = new Semaphore(0);
    final List<TrainingState> states = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch paused = new CountDownLatch(1);

    @Override
    public void stateChanged(TrainingState state) {
      states.add(state);
      if (state == TrainingState.PAUSED) {
        paused.countDown();
      }
    }

    @Override
    public void batchDone(BatchProgress progress) {
      done.release();
      go.acquireUninterruptibly();
    }

    void awaitBatch() throws InterruptedException {
      assertThat(done.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    }

    void letGo() {
      go.release(1_000_000);
    }
  }

  private final Steps steps = new Steps();

  @BeforeEach
  void quiet() {
    LOG.setLevel(Level.OFF); // what fails here fails on purpose
  }

  @AfterEach
  void loud() {
    LOG.setLevel(null);
  }

  private TrainingSession iris() {
    return Trainings.start(Trainings.with(Trainings.job("iris"), 5, false), steps);
  }

  @Test
  void goesThroughItsStatesAndFinishes() throws Exception {
    steps.letGo();
    TrainingSession session = iris();

    TrainingOutcome outcome = Trainings.end(session);

    assertThat(steps.states)
        .containsExactly(
            TrainingState.PREPARING,
            TrainingState.RUNNING,
            TrainingState.TESTING,
            TrainingState.FINISHED);
    assertThat(session.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(outcome.epochs()).extracting(EpochResult::epoch).containsExactly(1, 2, 3, 4, 5);
    assertThat(outcome.keptEpoch()).isEqualTo(5);
    assertThat(outcome.message()).isEmpty();
  }

  @Test
  void aPausedTrainingAnswersAndGoesOnToTheSameEnd() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    session.pause();
    steps.letGo();
    assertThat(steps.paused.await(1, TimeUnit.MINUTES)).isTrue();

    float[] once = session.probe(p -> p.predict(new float[4], 1)).get(1, TimeUnit.MINUTES);
    float[] twice = session.probe(p -> p.predict(new float[4], 1)).get(1, TimeUnit.MINUTES);
    assertThat(session.state()).isEqualTo(TrainingState.PAUSED);
    session.resume();
    TrainingOutcome outcome = Trainings.end(session);

    assertThat(once).hasSize(3).isEqualTo(twice);
    assertThat(steps.states).containsSequence(TrainingState.PAUSED, TrainingState.RUNNING);
    TrainingOutcome unbroken = Trainings.run(Trainings.with(Trainings.job("iris"), 5, false));
    assertThat(outcome.network().orElseThrow().copyWeights())
        .isEqualTo(unbroken.network().orElseThrow().copyWeights());
  }

  @Test
  void aStopKeepsTheWeightsSoFarAndTestsThem() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    session.stop();
    steps.letGo();

    TrainingOutcome outcome = Trainings.end(session);

    assertThat(outcome.state()).isEqualTo(TrainingState.STOPPED);
    assertThat(outcome.epochs()).isEmpty();
    assertThat(outcome.keptEpoch()).isZero();
    assertThat(outcome.test()).isPresent();
    assertThat(outcome.network()).isPresent();
    assertThat(steps.states).contains(TrainingState.TESTING);
  }

  @Test
  void aStopEndsAPauseToo() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    session.pause();
    steps.letGo();
    assertThat(steps.paused.await(1, TimeUnit.MINUTES)).isTrue();

    session.stop();

    assertThat(Trainings.end(session).state()).isEqualTo(TrainingState.STOPPED);
  }

  @Test
  void anAbandonedTrainingEndsWithoutATest() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    session.pause();
    session.abandon();
    steps.letGo();

    TrainingOutcome outcome = Trainings.end(session);

    assertThat(outcome.state()).isEqualTo(TrainingState.STOPPED);
    assertThat(outcome.test()).isEmpty();
    assertThat(steps.states).doesNotContain(TrainingState.TESTING);
  }

  @Test
  void aQuestionIsAnsweredBetweenTwoBatches() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    CompletableFuture<Thread> asked = session.probe(p -> Thread.currentThread());
    assertThat(asked).isNotDone();

    steps.go.release();
    steps.awaitBatch();

    // The second batch is done, so the gate before it has answered.
    assertThat(asked).isCompleted();
    assertThat(asked.join().getName()).isEqualTo("layerloom-training");
    session.abandon();
    steps.letGo();
    Trainings.end(session);
  }

  @Test
  void whatIsAskedAtTheEndOfAnEpochIsAnsweredThereEvenOfTheLast() throws Exception {
    TrainingSession session = iris();
    List<CompletableFuture<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
    session.subscribe(
        new TrainingListener() {
          @Override
          public void epochDone(EpochResult result) {
            asked.add(session.probe(p -> ((CompiledNetwork) p).iterations()));
          }
        });
    steps.letGo();
    TrainingOutcome outcome = Trainings.end(session);

    assertThat(asked).hasSameSizeAs(outcome.epochs()).hasSizeGreaterThan(1);
    int batches = asked.get(0).join();
    for (int i = 0; i < asked.size(); i++) {
      assertThat(asked.get(i)).isCompletedWithValue(batches * (i + 1));
    }
  }

  @Test
  void aQuestionThatFailsFailsForItsAskerAlone() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    CompletableFuture<Object> wrong =
        session.probe(
            p -> {
              throw new StackOverflowError("in the question");
            });
    CompletableFuture<Integer> right = session.probe(p -> p.outputLength());
    steps.letGo();

    assertThat(Trainings.end(session).state()).isEqualTo(TrainingState.FINISHED);
    assertThatThrownBy(wrong::join).hasCauseInstanceOf(StackOverflowError.class);
    assertThat(right.join()).isEqualTo(3);
  }

  @Test
  void questionsThatNobodyWillAnswerAreCancelled() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    session.stop();
    CompletableFuture<Integer> late = session.probe(p -> p.inputLength());
    steps.letGo();
    Trainings.end(session);

    assertThat(late).isCancelled();
    assertThat(session.probe(p -> p.inputLength())).isCancelled();
  }

  @Test
  void aListenerThatFailsCostsNothing() throws Exception {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    TrainingListener failing =
        new TrainingListener() {
          @Override
          public void planned(TrainingPlan plan) {
            throw new IllegalStateException("planned");
          }

          @Override
          public void batchDone(BatchProgress progress) {
            throw new AssertionError("batch");
          }

          @Override
          public void ended(TrainingOutcome outcome) {
            throw new StackOverflowError("ended");
          }
        };
    TrainingListener sound =
        new TrainingListener() {
          @Override
          public void epochDone(EpochResult result) {
            heard.add("epoch " + result.epoch());
          }

          @Override
          public void ended(TrainingOutcome outcome) {
            heard.add("end");
          }
        };

    TrainingOutcome outcome =
        Trainings.run(Trainings.with(Trainings.job("iris"), 2, true), failing, sound);

    assertThat(outcome.state()).isEqualTo(TrainingState.FINISHED);
    assertThat(heard).containsExactly("epoch 1", "epoch 2", "end");
  }

  @Test
  void aClosedSubscriptionHearsNothingMore() throws Exception {
    TrainingSession session = iris();
    steps.awaitBatch();
    List<EpochResult> heard = Collections.synchronizedList(new ArrayList<>());
    Subscription subscription =
        session.subscribe(
            new TrainingListener() {
              @Override
              public void epochDone(EpochResult result) {
                heard.add(result);
              }
            });
    subscription.close();
    subscription.close();
    steps.letGo();

    Trainings.end(session);

    assertThat(heard).isEmpty();
  }

  @Test
  void anErrorOfAnyKindEndsTheSession() throws Exception {
    for (Error error :
        List.of(new StackOverflowError("deep"), new OutOfMemoryError(), new LinkageError("odd"))) {
      TrainingSession session =
          new Trainer(
                  type -> {
                    throw error;
                  },
                  new DatasetCatalog())
              .start(Trainings.job("iris"));

      TrainingOutcome outcome = Trainings.end(session);

      assertThat(outcome.state()).isEqualTo(TrainingState.FAILED);
      assertThat(outcome.message()).isPresent();
      assertThat(outcome.network()).isEmpty();
      assertThat(session.probe(p -> 1)).isCancelled();
    }
  }

  @Test
  void aRunThatCannotBeWrittenDownKeepsItsWeights(@TempDir Path folder) throws Exception {
    Path run = folder.resolve("run");
    TrainingListener cutsOff =
        new TrainingListener() {
          @Override
          public void epochDone(EpochResult result) {
            try {
              Files.delete(RunFolder.metrics(run));
              Files.createDirectory(RunFolder.metrics(run));
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          }
        };

    TrainingOutcome outcome =
        Trainings.run(Trainings.with(Trainings.job("iris"), 3, true).recordedIn(run), cutsOff);

    assertThat(outcome.state()).isEqualTo(TrainingState.FAILED);
    assertThat(outcome.message().orElseThrow().toString()).contains("cannot be written");
    assertThat(outcome.epochs()).hasSize(2);
    assertThat(outcome.keptEpoch()).isPositive();
    assertThat(outcome.network().orElseThrow().hasFiniteWeights()).isTrue();
    assertThat(outcome.description()).isPresent();
    assertThat(Files.readString(RunFolder.record(run))).contains("\"state\": \"failed\"");
    assertThat(RunFolder.model(run)).exists();
  }

  @Test
  void unknownDataEndTheSessionInWords() throws Exception {
    TrainingJob job = Trainings.job("iris");

    TrainingOutcome outcome =
        Trainings.run(
            TrainingJob.of(job.network(), job.data().withDataset("nothing"), job.training()));

    assertThat(outcome.state()).isEqualTo(TrainingState.FAILED);
    assertThat(outcome.message().orElseThrow().toString()).contains("no data set “nothing”");
  }

  @Test
  void aSettingThatNoOptimizerTakesIsRefused() throws Exception {
    TrainingJob job = Trainings.job("iris");
    TrainingJob fast =
        TrainingJob.of(
            job.network(),
            job.data(),
            job.training()
                .withOptimizer(job.training().optimizer().with("learningRate", 1_000_000)));

    TrainingOutcome outcome = Trainings.run(fast);

    assertThat(outcome.state()).isEqualTo(TrainingState.FAILED);
    assertThat(outcome.message().orElseThrow().toString())
        .startsWith("Learning rate must be a number above 0 to 100, not “1000000”");
  }
}
