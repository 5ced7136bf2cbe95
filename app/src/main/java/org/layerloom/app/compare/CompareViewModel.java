package org.layerloom.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.layerloom.app.document.Opening;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.train.RunFolder;
import org.layerloom.engine.train.RunSummary;

/** What can be compared, and the comparison as text. */
public final class CompareViewModel {

  private static final int MAX_RUNS = 200;

  private int questions;
  private int searches;
  private final ProjectDocument document;
  private final LayerTypes layers;
  private final TaskRunner tasks;
  private final AppTexts texts;

  public CompareViewModel(
      ProjectDocument document, LayerTypes layers, TaskRunner tasks, AppTexts texts) {
    this.document = document;
    this.layers = layers;
    this.tasks = tasks;
    this.texts = texts;
  }

  /**
   * One of the things to choose from.
   *
   * @param path a project file or the folder of a run; empty for the open project as it is
   */
  public record Choice(String name, Optional<Path> path) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Since when the project is open. */
  public Opening opening() {
    return document.openedProperty().get();
  }

  /** The open project, the version last saved, its runs from the newest on. */
  public void choices(Consumer<List<Choice>> whenFound) {
    int asked = ++searches;
    List<Choice> found = new ArrayList<>();
    found.add(new Choice(texts.get("compare.open", document.title()), Optional.empty()));
    Optional<Path> file = document.file();
    file.ifPresent(path -> found.add(new Choice(texts.get("compare.saved"), Optional.of(path))));
    if (file.isEmpty()) {
      whenFound.accept(found);
      return;
    }
    tasks.run(
        () -> runs(file.get()).stream().map(this::ofRun).toList(),
        runs -> {
          if (asked == searches) { // Another project may have been opened meanwhile.
            found.addAll(runs);
            whenFound.accept(found);
          }
        },
        failed -> {
          if (asked == searches) {
            whenFound.accept(found);
          }
        });
  }

  /** A file or folder that was chosen elsewhere. */
  public Choice choice(Path path) {
    return RunSummary.isRun(path)
        ? ofRun(path)
        : new Choice(String.valueOf(path.getFileName()), Optional.of(path));
  }

  private Choice ofRun(Path folder) {
    return new Choice(texts.get("compare.run", folder.getFileName()), Optional.of(folder));
  }

  private static List<Path> runs(Path project) {
    Path folder = RunFolder.allOf(project);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(RunSummary::isRun)
          .sorted(Comparator.reverseOrder())
          .limit(MAX_RUNS)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Compares; then one of the two on the JavaFX thread, with a sentence if it failed. */
  public void compare(
      Choice before, Choice after, Consumer<Comparison> whenDone, Consumer<String> whenFailed) {
    Project open = document.project(Project.View.UNSET);
    int asked = ++questions;
    tasks.run(
        () -> Comparison.of(read(before, open), read(after, open), layers),
        comparison -> {
          if (asked == questions) { // An earlier question may be answered later.
            whenDone.accept(comparison);
          }
        },
        failed -> {
          if (asked == questions) {
            whenFailed.accept(
                failed instanceof ReadableException readable
                    ? texts.say(readable.readable())
                    : texts.get("compare.failed", String.valueOf(failed.getMessage())));
          }
        });
  }

  private static Compared read(Choice choice, Project open) {
    Compared read =
        choice.path().map(Compared::read).orElse(new Compared("", open, Optional.empty()));
    return new Compared(choice.name(), read.project(), read.run());
  }

  /** What both runs came to, as rows of a name and two values; empty unless both are runs. */
  public List<List<String>> results(Comparison comparison) {
    if (comparison.before().run().isEmpty() || comparison.after().run().isEmpty()) {
      return List.of();
    }
    RunSummary a = comparison.before().run().get();
    RunSummary b = comparison.after().run().get();
    return List.of(
        List.of(texts.get("results.loss"), number(a.testLoss()), number(b.testLoss())),
        List.of(texts.get("results.accuracy"), share(a.testAccuracy()), share(b.testAccuracy())),
        List.of(
            texts.get("compare.epochs"),
            texts.count(a.epochs().size()),
            texts.count(b.epochs().size())),
        List.of(texts.get("results.time"), time(a.seconds()), time(b.seconds())));
  }

  private String number(OptionalDouble value) {
    return value.isPresent() ? texts.decimal(value.getAsDouble(), 4) : "–";
  }

  private String share(OptionalDouble value) {
    return value.isPresent() ? texts.percent(value.getAsDouble(), 2) : "–";
  }

  private String time(OptionalDouble seconds) {
    return seconds.isPresent() ? texts.duration(seconds.getAsDouble()) : "–";
  }

  /** The comparison as GitHub shows it. */
  public String markdown(Comparison comparison) {
    ChangeWords words = new ChangeWords(texts.engineTexts());
    String before = comparison.before().name();
    String after = comparison.after().name();
    List<List<String>> rows = new ArrayList<>();
    rows.add(words.headings(before, after));
    rows.add(List.of("---", "---", "---", "---", "---", "---"));
    comparison.diff().changes().forEach(change -> rows.add(words.cells(change)));
    List<List<String>> results = results(comparison);
    String text = table(rows);
    if (!results.isEmpty()) {
      List<List<String>> came = new ArrayList<>();
      came.add(List.of("", before, after));
      came.add(List.of("---", "---:", "---:"));
      came.addAll(results);
      text += "\n" + table(came);
    }
    return text;
  }

  private static String table(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                    .collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining());
  }
}
