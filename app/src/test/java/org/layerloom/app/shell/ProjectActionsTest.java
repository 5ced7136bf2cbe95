package org.layerloom.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.AppContext;
import org.layerloom.app.FxThread;
import org.layerloom.app.RecordingDialogs;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.settings.Settings;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;

class ProjectActionsTest {

  private static final Project.View VIEW = new Project.View(12, 24, 0.5);

  @TempDir Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final AtomicInteger opened = new AtomicInteger();
  private AppContext context;
  private ProjectDocument document;
  private ProjectActions actions;

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @BeforeEach
  void start() {
    FxThread.run(
        () -> {
          Settings settings = new Settings(folder.resolve("home"));
          settings.setLanguage(Locale.ENGLISH);
          context = new AppContext(settings);
          document = context.document();
          actions =
              new ProjectActions(
                  document,
                  context.analyzer(),
                  context.recovery(),
                  context.training(),
                  settings,
                  context.language(),
                  context.tasks(),
                  dialogs,
                  () -> VIEW,
                  opened::incrementAndGet);
          actions.startFrom(context.templates().find("iris").orElseThrow());
        });
    FxThread.until("the data are there", () -> context.analyzer().dataset().isPresent());
  }

  @AfterEach
  void end() {
    FxThread.run(context::close);
  }

  private void change(int units) {
    FxThread.run(() -> document.editor().setProperty("dense", "units", units));
  }

  private Object units() {
    return FxThread.ask(
        () -> document.network().layer("dense").orElseThrow().parameters().get("units"));
  }

  private Project now() {
    return FxThread.ask(() -> document.project(VIEW));
  }

  private void saveAs(Path file) {
    dialogs.file = Optional.of(file);
    int before = dialogs.notes.size();
    FxThread.run(actions::saveAs);
    FxThread.until("saved", () -> dialogs.notes.size() > before);
  }

  private void save() {
    int before = dialogs.notes.size();
    FxThread.run(actions::save);
    FxThread.until("saved", () -> dialogs.notes.size() > before);
  }

  private void open(Path file) {
    int before = opened.get();
    FxThread.run(() -> actions.open(file));
    FxThread.until("opened", () -> opened.get() > before);
  }

  private String openInVain(Path file) {
    int before = dialogs.errors.size();
    FxThread.run(() -> actions.open(file));
    FxThread.until("refused", () -> dialogs.errors.size() > before);
    assertThat(dialogs.errors).hasSize(before + 1);
    return dialogs.errors.get(before);
  }

  @Test
  void asksForAPlaceAtTheFirstSaveAndNoMore() {
    dialogs.file = Optional.of(folder.resolve("flowers.loom"));
    save();
    change(20);
    save();

    assertThat(dialogs.suggested).containsExactly("iris");
    assertThat(new ProjectFile(folder.resolve("flowers.loom")).read().network())
        .isEqualTo(now().network());
    assertThat(FxThread.ask(document::isModified)).isFalse();
  }

  @Test
  void savesNothingWhereNoPlaceIsChosen() throws IOException {
    change(20);
    FxThread.run(actions::save);

    assertThat(FxThread.ask(document::isModified)).isTrue();
    assertThat(dialogs.errors).isEmpty();
    assertThat(FxThread.ask(document::file)).isEmpty();
  }

  @Test
  void asksForAPlaceEachTimeForSaveAs() {
    saveAs(folder.resolve("one.loom"));
    saveAs(folder.resolve("two.loom"));

    assertThat(dialogs.suggested).containsExactly("iris", "one");
    assertThat(FxThread.ask(document::title)).isEqualTo("two");
    assertThat(context.settings().recent())
        .containsExactly(folder.resolve("two.loom"), folder.resolve("one.loom"));
  }

  @Test
  void opensExactlyWhatItSaved() throws IOException {
    Path file = folder.resolve("flowers.loom");
    change(20);
    FxThread.run(
        () -> {
          document.editor().rename("dense", "Hidden 隐藏");
          document.editor().move(List.of("dense"), 12, 24);
          document.changeTraining("epochs", document.training().withEpochs(3));
        });
    saveAs(file);
    Project saved = new ProjectFile(file).read();
    byte[] bytes = Files.readAllBytes(file);
    change(99);
    open(file);

    assertThat(now()).isEqualTo(saved);
    assertThat(saved.view()).isEqualTo(VIEW);
    assertThat(units()).isEqualTo(20);
    assertThat(FxThread.ask(document::isModified)).isFalse();
    save();
    assertThat(file).as("saving again changes nothing").hasBinaryContent(bytes);
  }

  @Test
  void refusesADamagedFileInOneSentenceAndLeavesTheOpenProject() throws IOException {
    Path file = folder.resolve("flowers.loom");
    saveAs(file);
    change(20);
    dialogs.unsaved = Dialogs.Unsaved.DISCARD;
    Project before = now();
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.loom");
    for (int length : new int[] {0, 1, whole.length / 3, whole.length - 3}) {
      Files.write(damaged, Arrays.copyOf(whole, length));
      assertThat(openInVain(damaged)).contains("damaged.loom").doesNotContain("Exception", "\n\t");
      assertThat(now()).isEqualTo(before);
      assertThat(FxThread.ask(document::isModified)).isTrue();
      assertThat(FxThread.ask(() -> document.file().orElseThrow())).isEqualTo(file);
    }
  }

  @Test
  void refusesAProjectOfANewerVersion() throws IOException {
    Path file = folder.resolve("flowers.loom");
    saveAs(file);
    Path newer = folder.resolve("newer.loom");
    Files.writeString(
        newer,
        Files.readString(file).replaceFirst("\"formatVersion\"\\s*:\\s*1", "\"formatVersion\": 7"));
    Project before = now();

    assertThat(openInVain(newer)).contains("newer.loom", "7");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void refusesAMissingFile() {
    Project before = now();

    assertThat(openInVain(folder.resolve("nowhere.loom"))).contains("nowhere.loom");
    assertThat(now()).isEqualTo(before);
    assertThat(context.settings().recent()).isEmpty();
  }

  @Test
  void opensAFileWhoseWiresWereDrawnByHandWhereNoneCanBe() throws IOException {
    Path file = folder.resolve("flowers.loom");
    saveAs(file);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "\"connections\"\\s*:\\s*\\[",
                "\"connections\": [{\"from\": \"output\", \"to\": \"input\"},"));
    open(file);

    assertThat(dialogs.errors).isEmpty();
    assertThat(now().network().connections()).hasSize(3);
    assertThat(dialogs.warnings).hasSize(1);
    assertThat(dialogs.warnings.get(0)).contains("1 wire of “flowers”", "output → input");
    save();
    open(file);
    assertThat(dialogs.warnings).as("nothing is left out any more").hasSize(1);
  }

  @Test
  void leavesTheFileAndTheMarkWhenSavingFails() throws IOException {
    Path file = folder.resolve("flowers.loom");
    saveAs(file);
    byte[] before = Files.readAllBytes(file);
    change(20);
    // A folder of the name that the new version would have beside the old one.
    Path inTheWay = Files.createDirectories(folder.resolve(".flowers.loom.part/full"));
    FxThread.run(actions::save);
    FxThread.until("refused", () -> !dialogs.errors.isEmpty());

    assertThat(dialogs.errors).hasSize(1);
    assertThat(dialogs.errors.get(0)).contains("flowers.loom").doesNotContain("Exception");
    assertThat(FxThread.ask(document::isModified)).isTrue();
    assertThat(file).hasBinaryContent(before);
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    save();
    assertThat(FxThread.ask(document::isModified)).isFalse();
  }

  @Test
  void saysThatTheFolderToSaveInIsMissing() {
    dialogs.file = Optional.of(folder.resolve("no/such/folder/flowers.loom"));
    change(20);
    FxThread.run(actions::save);
    FxThread.until("refused", () -> !dialogs.errors.isEmpty());

    assertThat(dialogs.errors.get(0)).contains("folder");
    assertThat(FxThread.ask(document::file)).isEmpty();
    assertThat(FxThread.ask(document::isModified)).isTrue();
  }

  @Test
  void doesNotTakeForSavedWhatWasChangedWhileTheDiskWasBusy() {
    Path file = folder.resolve("flowers.loom");
    saveAs(file);
    change(20);
    int before = dialogs.notes.size();
    FxThread.run(
        () -> {
          actions.save();
          document.editor().setProperty("dense", "units", 21);
        });
    FxThread.until("saved", () -> dialogs.notes.size() > before);

    assertThat(FxThread.ask(document::isModified)).isTrue();
    assertThat(new ProjectFile(file).read().network().layer("dense").orElseThrow().parameters())
        .containsEntry("units", 20);
  }

  @Test
  void savesFirstWhereThePersonWantsIt() {
    Path file = folder.resolve("flowers.loom");
    change(20);
    dialogs.unsaved = Dialogs.Unsaved.SAVE;
    dialogs.file = Optional.of(file);
    AtomicInteger went = new AtomicInteger();
    FxThread.run(() -> actions.leaving(went::incrementAndGet));
    FxThread.until("gone on", () -> went.get() > 0);

    assertThat(dialogs.asked).containsExactly("iris");
    assertThat(file).exists();
    assertThat(FxThread.ask(document::isModified)).isFalse();
  }

  @Test
  void doesNotGoOnWhereSavingFirstFailsOrIsGivenUp() {
    change(20);
    dialogs.unsaved = Dialogs.Unsaved.SAVE;
    AtomicInteger went = new AtomicInteger();
    FxThread.run(() -> actions.leaving(went::incrementAndGet));
    dialogs.file = Optional.of(folder.resolve("no/such/folder/flowers.loom"));
    FxThread.run(() -> actions.leaving(went::incrementAndGet));
    FxThread.until("refused", () -> !dialogs.errors.isEmpty());

    assertThat(went).hasValue(0);
    assertThat(units()).isEqualTo(20);
    assertThat(FxThread.ask(document::isModified)).isTrue();
  }

  @Test
  void goesOnWithoutSavingWhereThePersonWantsIt() {
    change(20);
    dialogs.unsaved = Dialogs.Unsaved.DISCARD;
    FxThread.run(() -> actions.startFrom(context.templates().find("mnist-mlp").orElseThrow()));

    assertThat(dialogs.asked).hasSize(1);
    assertThat(FxThread.ask(document::title)).isEqualTo("mnist-mlp");
    assertThat(FxThread.ask(document::isModified)).isFalse();
  }

  @Test
  void leavesEverythingAsItIsWhereThePersonCancels() {
    change(20);
    Project before = now();
    int shown = opened.get();
    dialogs.unsaved = Dialogs.Unsaved.CANCEL;
    FxThread.run(actions::startEmpty);
    FxThread.run(() -> actions.open(folder.resolve("nowhere.loom")));

    assertThat(now()).isEqualTo(before);
    assertThat(opened).hasValue(shown);
    assertThat(dialogs.asked).hasSize(2);
    assertThat(dialogs.errors).isEmpty();
  }

  @Test
  void asksNothingWhereNothingIsUnsaved() {
    FxThread.run(actions::startEmpty);

    assertThat(dialogs.asked).isEmpty();
    assertThat(FxThread.ask(() -> document.graph().nodes())).isEmpty();
  }

  private boolean warnsOfChangedData() {
    return FxThread.ask(
        () ->
            context.analyzer().analysis().problems().stream()
                .anyMatch(problem -> problem.problem().key().equals("problem.dataChanged")));
  }

  @Test
  void takesUpDataThatHaveChangedWhenItSaves() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "a,kind\n1,x\n2,y\n3,x\n");
    Path file = folder.resolve("table.loom");
    FxThread.run(
        () -> document.changeData("dataset", document.data().withDataset(table.toString())));
    FxThread.until("the table is there", () -> context.analyzer().dataset().isPresent());
    FxThread.until(
        "it is the table",
        () ->
            context.analyzer().dataset().orElseThrow().info().reference().equals(table.toString()));
    saveAs(file);
    FxThread.run(actions::startEmpty);
    Files.writeString(table, "a,kind\n1,x\n2,y\n3,y\n");
    open(file);
    FxThread.until("it warns", this::warnsOfChangedData);
    FxThread.run(() -> document.changeData("test", document.data().withTestFraction(0.5)));
    save();

    assertThat(warnsOfChangedData()).isFalse();
    FxThread.run(() -> document.editor().undo());
    assertThat(warnsOfChangedData()).as("older settings, but the same data").isFalse();
  }

  @Test
  void learnsFromATableThatIsChosenAndCanUndoIt() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.write(table, "a,b,kind\n1,2,x\n2,1,y\n3,4,x\n".getBytes(StandardCharsets.UTF_8));
    dialogs.file = Optional.of(table);
    FxThread.run(actions::chooseData);
    assertThat(FxThread.ask(() -> document.data().dataset())).isEqualTo(table.toString());
    FxThread.run(() -> document.editor().undo());

    assertThat(FxThread.ask(() -> document.data().dataset())).isEqualTo("iris");
  }
}
