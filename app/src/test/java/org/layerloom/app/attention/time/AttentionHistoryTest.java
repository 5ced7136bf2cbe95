package org.layerloom.app.attention.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.app.FxThread;
import org.layerloom.app.OpenContext;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;

/** Looking back at a training, without any window. */
@Timeout(120)
class AttentionHistoryTest extends OpenContext {

  private static final Head HEAD = new Head("block", 1);

  private AttentionViewModel model;
  private AttentionHistory history;

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          model = context.attention();
          history = context.attentionStudy().history();
        });
    start("reverse");
  }

  private void train(int epochs) {
    setEpochs(epochs);
    beginTraining();
    untilTrained();
  }

  /** Stops in the third epoch or later, where the best epoch is kept or the last weights are. */
  private void stop(boolean keepBest) {
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining(
                    "epochs",
                    context.document().training().withEpochs(500).withKeepBest(keepBest)));
    beginTraining();
    FxThread.until(
        "the third epoch",
        () -> context.training().progressProperty().get().filter(p -> p.epoch() > 2).isPresent());
    FxThread.run(() -> context.training().stop());
    untilTrained();
  }

  /** What the page shows of the network that the training has left. */
  private AttentionSnapshot trained() {
    FxThread.until(
        "the trained one",
        () ->
            model
                .snapshotProperty()
                .get()
                .filter(s -> s.moment().origin() == Origin.TRAINED)
                .isPresent());
    return FxThread.ask(() -> model.snapshotProperty().get().orElseThrow());
  }

  private long stepsOfAnEpoch() {
    return FxThread.ask(
        () -> context.training().progressProperty().get().orElseThrow().batchesPerEpoch());
  }

  private List<Frame> frames() {
    return FxThread.ask(() -> history.framesProperty().get());
  }

  private void look() {
    FxThread.run(() -> model.setWatching(true));
    FxThread.until("a reading", () -> model.snapshotProperty().get().isPresent());
  }

  /** Until all moments have been read. */
  private List<Frame> readFrames() {
    FxThread.until(
        "all are read",
        () ->
            !history.framesProperty().get().isEmpty()
                && history.framesProperty().get().stream().allMatch(f -> f.read().isPresent()));
    return frames();
  }

  private static float weight(Frame frame, int query, int key) {
    return frame
        .read()
        .orElseThrow()
        .snapshot()
        .layer(HEAD.layerId())
        .orElseThrow()
        .weight(HEAD.index(), query, key);
  }

  @Test
  void keepsEveryEpochThoughNobodyLooksAndReadsThemWhenSomebodyDoes() {
    train(20);
    FxThread.until("the last", () -> history.framesProperty().get().size() == 21);

    assertThat(frames())
        .extracting(Frame::epoch)
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 20).boxed().toList());
    long epoch = frames().get(1).step();
    assertThat(epoch).isPositive();
    assertThat(frames())
        .extracting(Frame::step)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(0, 20).map(i -> i * epoch).boxed().toList());
    assertThat(frames()).allMatch(f -> f.read().isEmpty());

    look();
    List<Frame> kept = readFrames();
    Frame last = kept.get(20);
    assertThat(last.read().orElseThrow().measures().get(HEAD))
        .isEqualTo(
            HeadMeasures.of(last.read().orElseThrow().snapshot().layer("block").orElseThrow(), 1));
    assertThat(last.read().orElseThrow().measures().get(HEAD))
        .isNotEqualTo(kept.get(0).read().orElseThrow().measures().get(HEAD));
    AttentionSnapshot trained = FxThread.ask(() -> model.snapshotProperty().get().orElseThrow());
    Frame best = kept.get(trained.moment().epoch());
    assertThat(weight(best, 3, 4))
        .as("read with the weights of that epoch")
        .isEqualTo(trained.layer(HEAD.layerId()).orElseThrow().weight(HEAD.index(), 3, 4));
  }

  @Test
  void theTrainedNetworkIsOfTheStepWhoseWeightsWereKept() {
    stop(true);
    look();
    List<Frame> kept = readFrames();
    AttentionSnapshot trained = trained();
    int best =
        FxThread.ask(() -> context.training().outcomeProperty().get().orElseThrow()).keptEpoch();

    assertThat(best).isPositive();
    assertThat(trained.moment().epoch()).isEqualTo(best);
    assertThat(trained.moment().step()).isEqualTo(best * stepsOfAnEpoch());
    assertThat(kept)
        .as("no epoch that was not kept whole")
        .allMatch(f -> f.step() % stepsOfAnEpoch() == 0);
    Frame same =
        kept.stream().filter(f -> f.step() == trained.moment().step()).findFirst().orElseThrow();
    assertThat(weight(same, 3, 4))
        .isEqualTo(trained.layer(HEAD.layerId()).orElseThrow().weight(HEAD.index(), 3, 4));
  }

  @Test
  void theLastStepIsAMomentTooWhereItsWeightsWereKept() {
    stop(false);
    look();
    AttentionSnapshot trained = trained();
    FxThread.until(
        "its last step",
        () -> {
          List<Frame> now = history.framesProperty().get();
          return now.get(now.size() - 1).step() == trained.moment().step();
        });
    List<Frame> kept = readFrames();
    Frame last = kept.get(kept.size() - 1);

    assertThat(last.epoch()).isEqualTo(trained.moment().epoch());
    assertThat(weight(last, 3, 4))
        .isEqualTo(trained.layer(HEAD.layerId()).orElseThrow().weight(HEAD.index(), 3, 4));
  }

  @Test
  void anotherSampleIsReadWithTheWeightsThatWereKept() {
    look();
    train(3);
    List<Frame> first = readFrames();
    FxThread.run(() -> model.sample().showTestSample(5));
    List<Frame> other = readFrames();

    assertThat(other).extracting(Frame::mark).isEqualTo(first.stream().map(Frame::mark).toList());
    assertThat(other).allMatch(f -> f.read().orElseThrow().snapshot().sentence().testSample() == 5);
    assertThat(weight(other.get(3), 3, 4)).isNotEqualTo(weight(first.get(3), 3, 4));

    FxThread.run(() -> model.sample().showTestSample(0));
    List<Frame> again = readFrames();
    for (int i = 0; i < first.size(); i++) {
      assertThat(weight(again.get(i), 3, 4)).isEqualTo(weight(first.get(i), 3, 4));
    }
  }

  @Test
  void samplesThatChangeQuicklyDoNotMixTheWeightsOfTwoMoments() {
    look();
    train(3);
    List<Frame> first = readFrames();
    for (int i = 0; i < 40; i++) {
      FxThread.run(() -> model.sample().showTestSample(1));
      FxThread.run(() -> model.sample().showTestSample(0));
      List<Frame> again = readFrames();
      for (int frame = 0; frame < first.size(); frame++) {
        assertThat(weight(again.get(frame), 3, 4)).isEqualTo(weight(first.get(frame), 3, 4));
      }
    }
  }

  @Test
  void keepsStepsInBetweenWhereThatIsWanted() {
    look();
    FxThread.run(() -> history.everyStepsProperty().set(20));
    // Thousands of steps an epoch: it lasts longer than readings rest, however fast the machine.
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining("batchSize", context.document().training().withBatchSize(1)));
    train(2);

    List<Frame> kept = frames();
    int between = 0;
    for (int i = 1; i < kept.size(); i++) {
      boolean sameEpoch = kept.get(i).epoch() == kept.get(i - 1).epoch();
      between += sameEpoch ? 1 : 0;
      assertThat(!sameEpoch || kept.get(i).step() - kept.get(i - 1).step() >= 20).isTrue();
    }
    assertThat(between).isPositive();
  }

  @Test
  void thePageGoesBackToAMomentAndToTheNewestAgain() {
    look();
    train(2);
    FxThread.until(
        "what was kept",
        () ->
            model
                .snapshotProperty()
                .get()
                .filter(s -> s.moment().origin() == Origin.TRAINED)
                .isPresent());
    AttentionSnapshot newest = FxThread.ask(() -> model.snapshotProperty().get().orElseThrow());
    readFrames();
    FxThread.run(() -> history.show(0));

    assertThat(FxThread.ask(() -> model.snapshotProperty().get().orElseThrow()))
        .isSameAs(frames().get(0).read().orElseThrow().snapshot());
    FxThread.run(() -> history.showNewest());
    assertThat(FxThread.ask(() -> model.snapshotProperty().get().orElseThrow())).isSameAs(newest);
  }

  @Test
  void anotherSampleLeavesThePast() {
    look();
    train(2);
    FxThread.run(() -> history.show(1));
    FxThread.run(() -> model.sample().showTestSample(3));

    assertThat(FxThread.ask(() -> history.shownProperty().get())).isEmpty();
    FxThread.until(
        "the other sample",
        () -> model.snapshotProperty().get().orElseThrow().sentence().testSample() == 3);
  }

  @Test
  void playsFromTheFirstToTheLast() {
    look();
    train(2);
    int last = frames().size() - 1;
    FxThread.run(() -> history.play());
    assertThat(FxThread.ask(() -> history.shownProperty().get())).isEqualTo(OptionalInt.of(0));
    FxThread.until("the end", () -> history.shownProperty().get().equals(OptionalInt.of(last)));

    FxThread.until("it stops", () -> !history.playingProperty().get());
  }

  @Test
  void anotherProjectHasAPastOfItsOwn() {
    train(1);
    assertThat(frames()).isNotEmpty();
    FxThread.run(
        () ->
            context
                .document()
                .startFrom(context.templates().find("iris").orElseThrow().project(), "iris"));

    assertThat(frames()).isEmpty();
  }

  @Test
  void dropsEveryOtherMomentOverTheLimit() {
    train(1);
    FxThread.until("both ends", () -> history.framesProperty().get().size() == 2);
    long most = 10 * frames().get(0).bytes();
    AttentionHistory small =
        FxThread.ask(
            () ->
                new AttentionHistory(
                    model,
                    context.training(),
                    context.document().openedProperty(),
                    context.tasks(),
                    most));
    FxThread.run(() -> small.everyStepsProperty().set(1));
    train(14);
    FxThread.until(
        "the last",
        () -> {
          List<Frame> kept = small.framesProperty().get();
          return !kept.isEmpty() && kept.get(kept.size() - 1).epoch() == 14;
        });

    List<Frame> kept = FxThread.ask(() -> small.framesProperty().get());
    assertThat(kept.size()).isBetween(5, 10);
    assertThat(kept.get(0).step()).isZero();
    long end = kept.get(kept.size() - 1).step();
    for (int i = 1; i < kept.size(); i++) {
      assertThat(kept.get(i).step() - kept.get(i - 1).step()).isBetween(1L, end / 2);
    }
  }

  @Test
  void theMomentThatIsLookedAtStaysOrTheNearestTakesItsPlace() {
    List<Frame> all =
        LongStream.range(0, KeptFrames.MOST_FRAMES + 5)
            .mapToObj(i -> new Frame(new Mark((int) i, 10 * i, new float[1]), Optional.empty()))
            .toList();
    List<Frame> kept = KeptFrames.within(all, Long.MAX_VALUE);

    assertThat(kept).hasSizeLessThan(KeptFrames.MOST_FRAMES).startsWith(all.get(0));
    assertThat(kept.get(kept.size() - 1)).isSameAs(all.get(all.size() - 1));
    assertThat(kept.get(KeptFrames.nearest(kept, 70)).step()).isBetween(60L, 80L);
    assertThat(KeptFrames.gap(kept)).isBetween(19L, 21L);
  }
}
