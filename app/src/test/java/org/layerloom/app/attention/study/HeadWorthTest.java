package org.layerloom.app.attention.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.app.FxThread;
import org.layerloom.app.OpenContext;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.study.HeadWorth.Done;
import org.layerloom.app.attention.study.HeadWorth.Idle;
import org.layerloom.app.attention.study.HeadWorth.Running;
import org.layerloom.engine.attention.Ablation.Worth;
import org.layerloom.engine.attention.Intervention.Head;

/** What is lost without each head, without any window. */
@Timeout(120)
class HeadWorthTest extends OpenContext {

  private AttentionViewModel model;
  private HeadWorth worth;

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          model = context.attention();
          worth = context.attentionStudy().worth();
          model.setWatching(true);
        });
    start("reverse");
    FxThread.until("a reading", () -> model.snapshotProperty().get().isPresent());
  }

  @Test
  void measuresEveryHeadOnSomeSamples() {
    FxThread.run(() -> worth.mostSamplesProperty().set(60));
    FxThread.run(() -> worth.measure());
    FxThread.until("the end", () -> worth.stateProperty().get() instanceof Done);

    Done done = (Done) FxThread.ask(() -> worth.stateProperty().get());
    assertThat(done.samples()).isEqualTo(60);
    assertThat(done.ablation().heads())
        .extracting(Worth::head)
        .containsExactly(new Head("block", 0), new Head("block", 1));
    assertThat(done.ablation().heads()).noneMatch(w -> w.lossChange() == 0);
    assertThat(done.ablation().loss())
        .as("ten symbols by chance")
        .isEqualTo(Math.log(10), within(1.0));
    assertThat(done.ablation().accuracy().orElseThrow()).isBetween(0.0, 0.5);
  }

  @Test
  void isGivenUpAndBegunAnew() {
    FxThread.run(() -> worth.mostSamplesProperty().set(4_000));
    FxThread.run(() -> worth.measure());
    FxThread.until(
        "some of it", () -> worth.stateProperty().get() instanceof Running at && at.share() > 0);
    FxThread.run(() -> worth.cancel());
    assertThat(FxThread.ask(() -> worth.stateProperty().get())).isInstanceOf(Idle.class);

    FxThread.run(() -> worth.mostSamplesProperty().set(30));
    FxThread.run(() -> worth.measure());
    FxThread.until("the end of the second", () -> worth.stateProperty().get() instanceof Done);
    assertThat(((Done) FxThread.ask(() -> worth.stateProperty().get())).samples()).isEqualTo(30);
  }
}
