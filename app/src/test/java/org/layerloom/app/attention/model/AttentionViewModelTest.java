package org.layerloom.app.attention.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.layerloom.app.FxThread;
import org.layerloom.app.OpenContext;
import org.layerloom.app.attention.sample.Answers;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.AttentionSnapshot.Origin;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.text.Message;

/** The page's model with the network of a template, without any window. */
@Timeout(120)
class AttentionViewModelTest extends OpenContext {

  private AttentionViewModel model;

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          model = context.attention();
          model.setWatching(true);
        });
  }

  private void untilRead(Origin origin) {
    FxThread.until("a reading: " + origin, () -> snapshot(origin).isPresent());
  }

  private Optional<AttentionSnapshot> snapshot(Origin origin) {
    return model.snapshotProperty().get().filter(s -> s.moment().origin() == origin);
  }

  private AttentionSnapshot shown() {
    return FxThread.ask(() -> model.snapshotProperty().get().orElseThrow());
  }

  private void untilShown(String what, java.util.function.Predicate<AttentionSnapshot> wanted) {
    FxThread.until(what, () -> model.snapshotProperty().get().filter(wanted).isPresent());
  }

  @Test
  void saysWhatToDoWhereNoLayerHasHeads() {
    start("iris");
    FxThread.until(
        "the reason",
        () -> model.vacancyProperty().get().equals(Optional.of(Message.of("attention.noHeads"))));

    assertThat(FxThread.ask(() -> model.snapshotProperty().get())).isEmpty();
  }

  @Test
  void readsAnUntrainedNetwork() {
    start("reverse");
    untilRead(Origin.UNTRAINED);

    AttentionSnapshot first = shown();
    assertThat(first.heads()).containsExactly(new Head("block", 0), new Head("block", 1));
    assertThat(first.sentence().tokens()).hasSize(12);
    assertThat(first.sentence().expected().orElseThrow()).hasSize(12);
    assertThat(FxThread.ask(() -> model.choices().headProperty().get()))
        .contains(new Head("block", 0));
  }

  @Test
  void followsATrainingAndThenShowsWhatItKept() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    setEpochs(3);
    beginTraining();
    untilRead(Origin.LIVE);
    long step = shown().moment().step();
    untilShown("a later step", s -> s.moment().step() > step);
    untilRead(Origin.TRAINED);

    assertThat(shown().moment().epoch()).isBetween(1, 3);
    assertThat(FxThread.ask(() -> model.sample().refusalProperty().get())).isEmpty();
  }

  @Test
  void readsWhatAPersonWritesAndRefusesWhatTheNetworkCannotRead() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    FxThread.run(() -> model.sample().write("ABC"));
    untilShown("the text", s -> s.sentence().tokens().equals(java.util.List.of("A", "B", "C")));
    assertThat(shown().layer("block").orElseThrow().steps()).isEqualTo(3);

    FxThread.run(() -> model.sample().write("ABZ"));
    assertThat(FxThread.ask(() -> model.sample().refusalProperty().get()).orElseThrow().key())
        .isEqualTo("attention.unknownToken");
    FxThread.run(() -> model.sample().write(""));
    assertThat(FxThread.ask(() -> model.sample().refusalProperty().get()).orElseThrow().key())
        .isEqualTo("attention.textEmpty");
    FxThread.run(() -> model.sample().write("ABCDEFGHIJABC"));
    assertThat(FxThread.ask(() -> model.sample().refusalProperty().get()).orElseThrow().key())
        .isEqualTo("attention.tooManyTokens");
    assertThat(shown().sentence().tokens()).containsExactly("A", "B", "C");
    FxThread.run(() -> model.sample().write("ABC"));
    assertThat(FxThread.ask(() -> model.sample().refusalProperty().get())).isEmpty();
  }

  @Test
  void answersBeforeAndAfterAHeadIsSwitchedOff() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    Head head = new Head("block", 1);
    FxThread.run(() -> model.changes().toggleHead(head));
    untilShown("the change", s -> s.change().off().contains(head));

    AttentionSnapshot changed = shown();
    assertThat(changed.reading().answer()).isNotEqualTo(changed.unchanged().answer());
    FxThread.run(() -> model.changes().changeNothing());
    untilShown("no change", s -> s.change().isNone());
    assertThat(shown().reading().answer()).isEqualTo(changed.unchanged().answer());
  }

  @Test
  void aTemperatureChangesTheHeadAlone() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    Head head = new Head("block", 0);
    FxThread.run(() -> model.changes().setTemperature(head, 0.1));
    untilShown("the change", s -> s.change().temperatures().containsKey(head));
    AttentionSnapshot sharp = shown();

    assertThat(weights(sharp, true, 0)).isNotEqualTo(weights(sharp, false, 0));
    assertThat(weights(sharp, true, 1)).isEqualTo(weights(sharp, false, 1));
    FxThread.run(() -> model.changes().setTemperature(head, Double.POSITIVE_INFINITY));
    assertThat(FxThread.ask(() -> model.changes().interventionProperty().get().temperatures()))
        .containsEntry(head, 0.1);
  }

  private static float[] weights(AttentionSnapshot of, boolean changed, int head) {
    var layer = (changed ? of.reading() : of.unchanged()).layers().get(0);
    float[] all = new float[layer.steps() * layer.keySteps()];
    for (int i = 0; i < all.length; i++) {
      all[i] = layer.weight(head, i / layer.keySteps(), i % layer.keySteps());
    }
    return all;
  }

  @Test
  void anotherSampleShowsItsHiddenWordsAgain() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    FxThread.run(() -> model.changes().toggleHidden(3));
    untilShown("a hidden word", s -> s.change().hidden().contains(3));
    assertThat(shown().layer("block").orElseThrow().weight(0, 5, 3)).isZero();
    FxThread.run(() -> model.sample().moveTestSample(-1));
    int last = FxThread.ask(() -> model.sample().testSamples()) - 1;
    untilShown("the last sample", s -> s.sentence().testSample() == last);

    assertThat(shown().change().hidden()).isEmpty();
  }

  @Test
  void aPinnedReadingStaysWhileNewerOnesCome() {
    start("reverse");
    untilRead(Origin.UNTRAINED);
    AttentionSnapshot earlier = shown();
    FxThread.run(() -> model.pin(Optional.of(earlier)));
    FxThread.run(() -> model.sample().showTestSample(5));
    AtomicBoolean later = new AtomicBoolean();
    FxThread.run(() -> model.copyNetwork(copy -> later.set(true), failed -> {}));
    FxThread.until("another question is answered", later::get);

    assertThat(shown()).isSameAs(earlier);
    FxThread.run(() -> model.pin(Optional.empty()));
    untilShown("the newest", s -> s.sentence().testSample() == 5);
  }

  @Test
  void aProjectThatIsOpenedAgainShowsTheModelThatItLastTrained() {
    Path file = folder.resolve("mine.loom");
    Project project = context.templates().find("reverse").orElseThrow().project();
    Project once = project.withTraining(project.training().withEpochs(1));
    new ProjectFile(file).write(once);
    FxThread.run(() -> context.document().opened(once, file));
    untilRead(Origin.UNTRAINED);
    FxThread.run(() -> context.training().start());
    untilRead(Origin.TRAINED);
    AttentionSnapshot trained = shown();
    start("iris");
    FxThread.until("another project", () -> model.snapshotProperty().get().isEmpty());
    FxThread.run(() -> context.document().opened(once, file));
    untilRead(Origin.LOADED);

    assertThat(shown().reading().answer()).isEqualTo(trained.reading().answer());
    FxThread.run(() -> context.document().editor().setProperty("block", "hidden", 32));
    untilRead(Origin.UNTRAINED);
  }

  @Test
  void writesOnTokenByTokenAndTakesThemBack() {
    start("tiny-gpt");
    untilRead(Origin.UNTRAINED);
    FxThread.run(() -> model.sample().write("Call me"));
    untilShown("what was written", s -> s.sentence().isWritten());
    AttentionSnapshot before = shown();
    AttentionMaterial material =
        FxThread.ask(() -> model.sample().materialProperty().get().orElseThrow());
    assertThat(before.sentence().steps()).isEqualTo(7);
    assertThat(material.continues()).isTrue();
    String likeliest = Answers.of(before.reading().answer(), material.targets(), 7).get(6).name();

    FxThread.run(model.sample()::writeNext);
    untilShown("a longer sentence", s -> s.sentence().steps() == 8);
    AttentionSnapshot longer = shown();
    FxThread.run(model.sample()::takeBack);
    untilShown("the sentence before", s -> s.sentence().steps() == 7);

    assertThat(longer.sentence().tokens()).startsWith("C", "a", "l", "l").endsWith(likeliest);
    assertThat(longer.reading().layers().get(0).steps()).isEqualTo(8);
    assertThat(shown().sentence().tokens()).isEqualTo(before.sentence().tokens());
  }

  @Test
  void aFullSentenceLosesItsFirstTokenForTheNext() {
    start("tiny-gpt");
    untilRead(Origin.UNTRAINED);
    AttentionSnapshot full = shown();
    int most = full.sentence().steps();

    FxThread.run(model.sample()::writeNext);
    untilShown("the next token", s -> s.sentence().isWritten());

    assertThat(shown().sentence().steps()).isEqualTo(most);
    assertThat(shown().sentence().tokens().subList(0, most - 1))
        .isEqualTo(full.sentence().tokens().subList(1, most));
  }
}
