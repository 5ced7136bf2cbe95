package org.layerloom.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.layerloom.app.document.Analyzer;
import org.layerloom.app.document.MappedProject;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.document.Recovery;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.language.Language;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.app.training.TrainingViewModel;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.export.ModelFile;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.Template;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.train.TrainingOutcome;

/** New, open, save, export: what would be lost is asked about, and nothing is when it fails. */
public final class ProjectActions {

  private final ProjectDocument document;
  private final Analyzer analyzer;
  private final Recovery recovery;
  private final TrainingViewModel training;
  private final Settings settings;
  private final Language language;
  private final TaskRunner tasks;
  private final Dialogs dialogs;
  private final Supplier<Project.View> view;
  private final Runnable onOpened;

  /**
   * Joins what the actions need.
   *
   * @param view what part of the canvas is seen now, to be saved along
   * @param onOpened a project has been taken up: show it
   */
  public ProjectActions(
      ProjectDocument document,
      Analyzer analyzer,
      Recovery recovery,
      TrainingViewModel training,
      Settings settings,
      Language language,
      TaskRunner tasks,
      Dialogs dialogs,
      Supplier<Project.View> view,
      Runnable onOpened) {
    this.document = document;
    this.analyzer = analyzer;
    this.recovery = recovery;
    this.training = training;
    this.settings = settings;
    this.language = language;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.view = view;
    this.onOpened = onOpened;
  }

  public void startEmpty() {
    leaving(
        () -> {
          document.startNew();
          onOpened.run();
        });
  }

  public void startFrom(Template template) {
    leaving(
        () -> {
          document.startFrom(template.project(), template.id());
          onOpened.run();
        });
  }

  public void chooseAndOpen() {
    leaving(() -> dialogs.chooseProject().ifPresent(this::read));
  }

  public void open(Path path) {
    leaving(() -> read(path));
  }

  private void read(Path path) {
    Optional<DatasetInfo> known = analyzer.dataset().map(Dataset::info);
    tasks.run(
        () -> {
          MappedProject mapped = document.mapped(new ProjectFile(path).read());
          analyzer.foresee(mapped, known);
          return mapped;
        },
        mapped -> {
          document.opened(mapped, path);
          showOpened(path);
        },
        this::tell);
  }

  private void showOpened(Path path) {
    onOpened.run();
    settings.addRecent(path);
    List<String> leftOut = document.leftOut();
    if (!leftOut.isEmpty()) {
      dialogs.warning(
          texts()
              .get(
                  "open.leftOut",
                  leftOut.size(),
                  document.title(),
                  String.join(", ", leftOut.subList(0, Math.min(3, leftOut.size())))));
    }
  }

  public void recover(Recovery.Found found) {
    leaving(
        () -> {
          document.recovered(found.project(), found.file(), found.title());
          recovery.takeUp();
          onOpened.run();
        });
  }

  /** Saves, asking for a place if there is none yet. */
  public void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    Optional<Path> known = document.file();
    Optional<Path> to = known.isPresent() ? known : choosePlace();
    to.ifPresent(path -> write(path, then));
  }

  public void saveAs() {
    choosePlace().ifPresent(path -> write(path, () -> {}));
  }

  private Optional<Path> choosePlace() {
    return dialogs.chooseSaveProject(document.title(), document.file().map(Path::getParent));
  }

  private void write(Path path, Runnable then) {
    Project project = document.project(view.get());
    Project complete =
        analyzer
            .dataset()
            .map(d -> project.withData(project.data().withContentHash(d.info().contentHash())))
            .orElse(project);
    tasks.run(
        () -> {
          new ProjectFile(path).write(complete);
          return path;
        },
        saved -> {
          settings.addRecent(saved);
          dialogs.note(texts().get("note.saved", saved.getFileName().toString()));
          // What was changed while the disk was busy is not in the file.
          if (document.project(project.view()).equals(project)) {
            document.savedAs(saved, complete.data());
            then.run();
          }
        },
        this::tell);
  }

  /** Writes the trained model as a DL4J zip. */
  public void export(TrainingOutcome outcome) {
    export(outcome, () -> {});
  }

  private void export(TrainingOutcome outcome, Runnable then) {
    if (outcome.network().isEmpty() || outcome.description().isEmpty()) {
      return;
    }
    dialogs
        .chooseSaveModel(document.title(), document.file().map(Path::getParent))
        .ifPresent(
            path ->
                tasks.run(
                    () -> {
                      ModelFile.write(path, outcome.network().get(), outcome.description().get());
                      return path;
                    },
                    saved -> {
                      training.markKept(outcome);
                      dialogs.note(texts().get("note.exported", saved.getFileName().toString()));
                      then.run();
                    },
                    this::tell));
  }

  /** Learns from a table that the person chooses. */
  public void chooseData() {
    dialogs
        .chooseData()
        .ifPresent(
            path -> document.changeData("dataset", document.data().withDataset(path.toString())));
  }

  /**
   * Does something that would replace the open project, once nothing of it would be lost that the
   * person has not given up: a training under way, a trained model, unsaved work.
   */
  public void leaving(Runnable next) {
    if (training.isTraining()) {
      if (dialogs.askToStopTraining(document.title(), training.checkpoints())) {
        afterUnsaved(next);
      }
      return;
    }
    Optional<TrainingOutcome> unkept = training.unkept();
    if (unkept.isEmpty()) {
      afterUnsaved(next);
      return;
    }
    switch (dialogs.askAboutModel(document.title())) {
      case EXPORT -> export(unkept.get(), () -> afterUnsaved(next));
      case DISCARD -> afterUnsaved(next);
      case CANCEL -> {
        // Everything stays as it is.
      }
    }
  }

  private void afterUnsaved(Runnable next) {
    if (!document.isModified()) {
      next.run();
      return;
    }
    switch (dialogs.askAboutUnsaved(document.title())) {
      case SAVE -> save(next);
      case DISCARD -> {
        recovery.forget();
        next.run();
      }
      case CANCEL -> {
        // Everything stays as it is.
      }
    }
  }

  private void tell(Throwable failed) {
    dialogs.error(
        failed instanceof ReadableException readable
            ? texts().say(readable.readable())
            : failed instanceof OutOfMemoryError
                ? texts().get("dialog.memory")
                : texts().get("dialog.unexpected", String.valueOf(failed.getMessage())));
  }

  private AppTexts texts() {
    return language.texts();
  }
}
