package org.layerloom.app.attention.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.AppContext;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.app.attention.time.AttentionHistory.Frame;
import org.layerloom.app.settings.Settings;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention.Head;

/** Looking back at a training, without any window. */
@Timeout(120)
class AttentionHistoryTest {

  private static final Head HEAD = new Head("block", 1);

  @TempDir Path folder;
  private AppContext context;
  private AttentionViewModel model;
  private AttentionHistory history;

  @BeforeEach
  void open() {
    FxThread.start();
    FxThread.run(
        () -> {
          Settings settings = new Settings(folder.resolve("home"));
          settings.setLanguage(Locale.ENGLISH);
          context = new AppContext(settings);
          model = context.attention();
          history = context.attentionStudy().history();
          context
              .document()
              .startFrom(context.templates().find("reverse").orElseThrow().project(), "reverse");
        });
  }

  @AfterEach
  void close() {
    FxThread.run(() -> context.close());
  }

  private void train(int epochs) {
    FxThread.run(
        () ->
            context
                .document()
                .changeTraining("epochs", context.document().training().withEpochs(epochs)));
    FxThread.until("ready", () -> context.training().obstacle().isEmpty());
    FxThread.run(() -> context.training().start());
    FxThread.until("the end", () -> context.training().outcomeProperty().get().isPresent());
  }

  private List<Frame> frames() {
    return FxThread.ask(() -> history.framesProperty().get());
  }

  private void look() {
    FxThread.run(() -> model.setWatching(true));
    FxThread.until("a reading", () -> model.snapshotProperty().get().isPresent());
  }

  @Test
  void keepsOneReadingAnEpochThoughNobodyLooks() {
    train(20);

    List<Frame> kept = frames();
    assertThat(kept).hasSizeGreaterThan(1);
    assertThat(kept)
        .extracting(f -> f.snapshot().moment().epoch())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(kept).extracting(Frame::step).isSorted().doesNotHaveDuplicates();
    Frame last = kept.get(kept.size() - 1);
    assertThat(last.measures().get(HEAD))
        .isEqualTo(HeadMeasures.of(last.snapshot().layer("block").orElseThrow(), 1));
    assertThat(last.measures().get(HEAD)).isNotEqualTo(kept.get(0).measures().get(HEAD));
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
      boolean sameEpoch =
          kept.get(i).snapshot().moment().epoch() == kept.get(i - 1).snapshot().moment().epoch();
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
    FxThread.run(() -> history.show(0));

    assertThat(FxThread.ask(() -> model.snapshotProperty().get().orElseThrow()))
        .isSameAs(frames().get(0).snapshot());
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
  void dropsEveryOtherReadingOverTheLimit() {
    look();
    long most =
        10
            * new Frame(
                    FxThread.ask(() -> model.snapshotProperty().get().orElseThrow()),
                    java.util.Map.of())
                .bytes();
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

    List<Frame> kept = FxThread.ask(() -> small.framesProperty().get());
    assertThat(kept.size()).isBetween(5, 10);
    assertThat(kept.get(0).step()).isZero();
    long end = kept.get(kept.size() - 1).step();
    for (int i = 1; i < kept.size(); i++) {
      assertThat(kept.get(i).step() - kept.get(i - 1).step()).isBetween(1L, end / 2);
    }
  }
}
