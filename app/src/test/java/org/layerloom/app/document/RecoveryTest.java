package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.FxThread;
import org.layerloom.app.language.Language;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectJson;
import org.layerloom.engine.project.Templates;

class RecoveryTest {

  /** Locks nobody holds: every earlier window has ended, though it is still there in a test. */
  private static final CopyPlace.Locks ENDED = file -> Optional.<Closeable>of(() -> {});

  @TempDir Path folder;
  private final TaskRunner tasks = new TaskRunner();
  private final Project iris = new Templates().find("iris").orElseThrow().project();
  private ProjectDocument document;
  private Recovery recovery;

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @BeforeEach
  void openAProject() {
    document = new ProjectDocument(new LayerCatalog(), new Language(Locale.ENGLISH));
    recovery = new Recovery(document, folder.resolve("recovery"), tasks, ENDED);
    FxThread.run(() -> document.opened(iris, folder.resolve("flowers.loom")));
  }

  @AfterEach
  void end() {
    recovery.close();
    tasks.close();
  }

  private void change(int units) {
    FxThread.run(
        () -> {
          document.editor().setProperty("dense", "units", units);
          document.history().preventMerge();
          recovery.keep();
        });
  }

  private Optional<Recovery.Found> atNextStart() {
    return new Recovery(
            new ProjectDocument(new LayerCatalog(), new Language(Locale.ENGLISH)),
            folder.resolve("recovery"),
            tasks,
            ENDED)
        .find();
  }

  /** Once each of its three threads has come to the barrier, all earlier work is done. */
  private void untilTheBackgroundIsIdle() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(4);
    for (int i = 0; i < 3; i++) {
      tasks.run(barrier::await, done -> {}, failed -> {});
    }
    barrier.await(30, TimeUnit.SECONDS);
  }

  private Object foundUnits() {
    return atNextStart()
        .flatMap(found -> found.project().network().layer("dense"))
        .map(layer -> layer.parameters().get("units"))
        .orElse(null);
  }

  private void untilThereIsNoCopy() {
    FxThread.until("the copy is gone", () -> filesOfTheCopy().isEmpty());
  }

  private List<Path> filesOfTheCopy() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
      return files.toList();
    }
  }

  /** Keeps the background from doing anything until the returned latch falls. */
  private CountDownLatch holdTheBackground() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(3);
    CountDownLatch released = new CountDownLatch(1);
    for (int i = 0; i < 3; i++) {
      tasks.run(
          () -> {
            held.countDown();
            released.await();
            return null;
          },
          done -> {},
          failed -> {});
    }
    held.await();
    return released;
  }

  @Test
  void leavesNoCopyOfWorkThatWasSavedBeforeTheCopyWasWritten() throws Exception {
    for (int round = 0; round < 10; round++) {
      // Both wait for the lock; the one that came last usually gets it first.
      synchronized (recovery) {
        change(100 + round);
        FxThread.until("the copy is about to be written", () -> waitingForTheLock() == 1);
        FxThread.run(() -> document.savedAs(folder.resolve("flowers.loom"), document.data()));
        FxThread.until("and about to be dropped", () -> waitingForTheLock() == 2);
      }
      untilTheBackgroundIsIdle();

      assertThat(atNextStart()).isEmpty();
    }
  }

  private static long waitingForTheLock() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("layerloom-task"))
        .filter(thread -> thread.getState() == Thread.State.BLOCKED)
        .count();
  }

  @Test
  void dropsTheCopyOfWorkThatIsGivenUpWhileTheProgramEnds() throws Exception {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    CountDownLatch release = holdTheBackground();
    FxThread.run(recovery::forget);
    recovery.close();
    tasks.close();
    release.countDown();

    assertThat(filesOfTheCopy()).isEmpty();
  }

  @Test
  void keepsWhatAnEarlierStartLeftWhenThisOneEndsWithoutWork() {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    Recovery next =
        new Recovery(
            new ProjectDocument(new LayerCatalog(), new Language(Locale.ENGLISH)),
            folder.resolve("recovery"),
            tasks,
            ENDED);
    next.close();

    assertThat(atNextStart()).isPresent();
  }

  private ProjectDocument nextStart(Function<Recovery, Boolean> choice) {
    return FxThread.ask(
        () -> {
          ProjectDocument next =
              new ProjectDocument(new LayerCatalog(), new Language(Locale.ENGLISH));
          Recovery of = new Recovery(next, folder.resolve("recovery"), tasks, ENDED);
          Recovery.Found left = of.find().orElseThrow();
          if (choice.apply(of)) {
            next.recovered(left.project(), left.file(), left.title());
            of.takeUp();
          } else {
            next.opened(iris, folder.resolve("other.loom"));
          }
          next.editor().setProperty("dense", "units", 30);
          of.keep();
          return next;
        });
  }

  @Test
  void doesNotWriteOverWhatAnEarlierStartLeftAndNobodyHasAnsweredYet() throws Exception {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    nextStart(of -> false);
    FxThread.until("both are there", () -> filesOfTheCopy().size() == 4);

    assertThat(foundUnits()).isEqualTo(21);
  }

  @Test
  void offersTheNextCopyOnceTheFirstIsGivenUp() throws Exception {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    nextStart(
        of -> {
          of.forgetFound();
          return false;
        });
    FxThread.until("the other is found", () -> Integer.valueOf(30).equals(foundUnits()));
    untilTheBackgroundIsIdle();

    assertThat(filesOfTheCopy()).hasSize(2);
  }

  @Test
  void goesOnKeepingTheCopyThatWasTakenUp() throws Exception {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    nextStart(of -> true);
    FxThread.until("it follows", () -> Integer.valueOf(30).equals(foundUnits()));

    assertThat(filesOfTheCopy()).hasSize(2);
  }

  @Test
  void findsUnsavedWorkAtTheNextStart() {
    change(21);
    FxThread.until("the copy is there", () -> Integer.valueOf(21).equals(foundUnits()));
    Recovery.Found found = atNextStart().orElseThrow();

    assertThat(found.title()).isEqualTo("flowers");
    assertThat(found.file()).hasValue(folder.resolve("flowers.loom"));
    assertThat(found.project()).isEqualTo(FxThread.ask(() -> reread(document)));
  }

  /** As it comes from a file, whose fields it then remembers. */
  private static Project reread(ProjectDocument of) {
    return ProjectJson.read(ProjectJson.write(of.project(Project.View.UNSET)), "copy");
  }

  @Test
  void followsFurtherChanges() {
    change(21);
    FxThread.until("the first copy", () -> Integer.valueOf(21).equals(foundUnits()));
    change(22);
    FxThread.until("the second copy", () -> Integer.valueOf(22).equals(foundUnits()));
  }

  @Test
  void followsAChangeThatMergesWithTheOneBefore() {
    FxThread.run(
        () -> {
          document.editor().setProperty("dense", "units", 2);
          recovery.keep();
          document.editor().setProperty("dense", "units", 25);
          recovery.keep();
        });
    assertThat(document.history().names()).hasSize(1);

    FxThread.until("what was typed last", () -> Integer.valueOf(25).equals(foundUnits()));
  }

  @Test
  void keepsNoCopyOfWorkThatIsSaved() throws Exception {
    FxThread.run(recovery::keep);
    untilTheBackgroundIsIdle();

    assertThat(atNextStart()).isEmpty();
  }

  @Test
  void dropsTheCopyWhenTheWorkIsSaved() {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    FxThread.run(() -> document.savedAs(folder.resolve("flowers.loom"), document.data()));

    untilThereIsNoCopy();
  }

  @Test
  void dropsTheCopyWhenTheWorkIsUndone() {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    FxThread.run(() -> document.editor().undo());

    untilThereIsNoCopy();
  }

  @Test
  void dropsTheCopyWhenTheWorkIsGivenUp() {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    FxThread.run(recovery::forget);

    untilThereIsNoCopy();
  }

  @Test
  void keepsTheSameChangeAgainAfterItWasGivenUp() {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    FxThread.run(recovery::forget);
    untilThereIsNoCopy();
    FxThread.run(recovery::keep);

    FxThread.until("the copy is there again", () -> atNextStart().isPresent());
  }

  @Test
  void passesOverADamagedCopy() throws IOException {
    Files.createDirectories(folder.resolve("recovery"));
    Files.writeString(folder.resolve("recovery/unsaved.txt"), "flowers\n");
    for (String damage : new String[] {"", "{\"formatVersion\": 1, \"netw", "[]", "\u0000"}) {
      Files.writeString(folder.resolve("recovery/unsaved.loom"), damage);

      assertThat(atNextStart()).as(damage).isEmpty();
    }
  }

  @Test
  void findsWorkWhoseDescriptionWasLostOrDamaged() throws IOException {
    change(21);
    FxThread.until("the copy is there", () -> atNextStart().isPresent());
    Files.writeString(folder.resolve("recovery/unsaved.txt"), "");
    assertThat(atNextStart()).isPresent();
    Files.delete(folder.resolve("recovery/unsaved.txt"));

    assertThat(atNextStart()).as("the work is what counts").isPresent();
  }

  /** A window of the program with work of its own. */
  private final class Window {

    private final ProjectDocument work =
        new ProjectDocument(new LayerCatalog(), new Language(Locale.ENGLISH));
    private final Recovery copies = new Recovery(work, folder.resolve("windows"), tasks);

    void change(int units) {
      FxThread.run(
          () -> {
            work.editor().setProperty("dense", "units", units);
            work.history().preventMerge();
            copies.keep();
          });
    }

    Object found() {
      return copies
          .find()
          .flatMap(left -> left.project().network().layer("dense"))
          .map(layer -> layer.parameters().get("units"))
          .orElse(null);
    }
  }

  @Test
  void twoWindowsKeepACopyEachAndDoNotSeeTheOthers() throws Exception {
    Window first = new Window();
    Window second = new Window();
    FxThread.run(() -> first.work.opened(iris, folder.resolve("one.loom")));
    FxThread.run(() -> second.work.opened(iris, folder.resolve("two.loom")));
    first.change(21);
    second.change(22);
    untilTheBackgroundIsIdle();

    assertThat(first.found()).isNull();
    assertThat(second.found()).isNull();
    Window third = new Window();
    assertThat(third.found()).as("both are still open").isNull();

    FxThread.run(() -> second.work.savedAs(folder.resolve("two.loom"), second.work.data()));
    untilTheBackgroundIsIdle();
    first.copies.close();
    assertThat(third.found()).as("the first has crashed").isEqualTo(21);
    assertThat(second.found()).as("the third window asks about it already").isNull();
    third.copies.close();
    assertThat(second.found()).isEqualTo(21);
    second.copies.close();
  }
}
