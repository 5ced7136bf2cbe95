package org.layerloom.app.attention.export;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.lines.LineChoices;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.picture.PixelPicture;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.SvgPicture;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.time.AttentionHistory;
import org.layerloom.app.attention.words.AttentionWords;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.text.ReadableException;

/** Writes what the page shows into files, or hands it over to be copied. */
public final class AttentionExport {

  /** A view that can be a picture. */
  enum View {
    MAP,
    GRID,
    LINES,
    INSIDE,
    TIME
  }

  /** Numbers that can be a table. */
  enum Numbers {
    HEAD,
    HEADS,
    TIME
  }

  /** A kind of file. */
  enum Format {
    PNG,
    SVG,
    CSV,
    JSON
  }

  /** Where files go, and what is said of them; stands for the window's dialogs. */
  public interface Place {

    /**
     * Asks for a file.
     *
     * @param suggestedName without its ending
     * @param ending such as {@code png}
     */
    Optional<Path> choose(String suggestedName, String ending);

    void written(String sentence);

    void failed(String sentence);

    /** What the project is called. */
    String project();
  }

  private final AttentionViewModel model;
  private final Drawings drawings;
  private final TaskRunner tasks;
  private final AppTexts texts;
  private final Place place;

  public AttentionExport(
      AttentionViewModel model,
      LineChoices lines,
      AttentionHistory history,
      TaskRunner tasks,
      AppTexts texts,
      boolean dark,
      Place place) {
    this.model = model;
    this.drawings = new Drawings(model, lines, history, texts, dark, place::project);
    this.tasks = tasks;
    this.texts = texts;
    this.place = place;
  }

  /** What a file is called, without umlauts and blanks. */
  private String name(String part) {
    return place.project().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + part;
  }

  /** Asks for a file and writes a view into it. */
  void save(View view, Format format) {
    Optional<Drawings.Drawing> drawing = drawings.of(view);
    if (drawing.isEmpty() || refused(view)) {
      return;
    }
    place
        .choose(name(Drawings.key(view)), ending(format))
        .ifPresent(
            file ->
                write(
                    file,
                    () -> {
                      Sketch sketch = drawing.get().sketch().orElseThrow(this::nothing);
                      AtomicFile.write(
                          file,
                          out -> {
                            if (format == Format.SVG) {
                              new SvgPicture(sketch, drawing.get().title()).write(out);
                            } else {
                              new PixelPicture(sketch).write(out);
                            }
                          });
                    }));
  }

  private IllegalStateException nothing() {
    return new IllegalStateException(texts.get("attention.noPicture"));
  }

  private boolean refused(View view) {
    boolean inside = view == View.INSIDE && model.choices().cellProperty().get().isEmpty();
    boolean time = view == View.TIME && drawings.curves().frames().isEmpty();
    if (inside || time) {
      place.failed(texts.get(inside ? "attention.noCell" : "attention.noMoments"));
    }
    return inside || time;
  }

  /** Draws a view and turns it into what is handed over, both in the background. */
  <T> void draw(View view, Function<BufferedImage, T> turn, Consumer<T> whenDrawn) {
    Optional<Drawings.Drawing> drawing = drawings.of(view);
    if (drawing.isPresent() && !refused(view)) {
      tasks.run(
          () ->
              turn.apply(
                  new PixelPicture(drawing.get().sketch().orElseThrow(this::nothing)).draw()),
          whenDrawn,
          this::tell);
    }
  }

  /** Numbers as they are now, to be written on any thread. */
  private record Table(String name, Supplier<String> csv, Supplier<byte[]> json) {}

  private Optional<Table> table(Numbers of) {
    Optional<AttentionSnapshot> now = model.snapshotProperty().get();
    if (now.isEmpty() || of == Numbers.TIME && refused(View.TIME)) {
      return Optional.empty();
    }
    if (of == Numbers.TIME) {
      TimeCurves curves = drawings.curves();
      return Optional.of(new Table("time", curves::csv, curves::json));
    }
    AttentionNumbers numbers = new AttentionNumbers(now.get(), place.project(), model.layerNames());
    MapStage stage = model.choices().stageProperty().get();
    boolean all = of == Numbers.HEADS;
    List<Head> heads =
        all ? now.get().heads() : model.choices().headProperty().get().stream().toList();
    return Optional.of(
        new Table(
            all ? "heads" : "head", () -> numbers.csv(heads, stage), () -> numbers.json(heads)));
  }

  /** Asks for a file and writes numbers into it. */
  void saveNumbers(Numbers of, Format format) {
    table(of)
        .ifPresent(
            table ->
                place
                    .choose(name(table.name()), ending(format))
                    .ifPresent(
                        file ->
                            write(
                                file,
                                () -> {
                                  byte[] bytes =
                                      format == Format.JSON
                                          ? table.json().get()
                                          : table.csv().get().getBytes(StandardCharsets.UTF_8);
                                  AtomicFile.write(file, out -> out.write(bytes));
                                })));
  }

  /** Makes the numbers as CSV in the background; then they are handed over. */
  void copyNumbers(Numbers of, Consumer<String> whenMade) {
    table(of).ifPresent(table -> tasks.run(table.csv()::get, whenMade, this::tell));
  }

  private static String ending(Format format) {
    return Drawings.key(format);
  }

  private void write(Path file, Runnable work) {
    tasks.run(
        () -> {
          work.run();
          return file;
        },
        done -> place.written(texts.get("attention.written.file", done.getFileName())),
        this::tell);
  }

  private void tell(Throwable failed) {
    place.failed(
        failed instanceof ReadableException readable
            ? AttentionWords.say(texts, readable.readable())
            : String.valueOf(failed.getMessage()));
  }
}
