package org.layerloom.app.attention.export;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.lines.LineChoices;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.model.AttentionViewModel;
import org.layerloom.app.attention.picture.PixelPicture;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.SvgPicture;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.time.AttentionHistory;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.app.attention.words.AttentionWords;
import org.layerloom.app.attention.words.HeadNames;
import org.layerloom.app.attention.words.MomentWords;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.task.TaskRunner;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
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
  private final LineChoices lines;
  private final AttentionHistory history;
  private final TaskRunner tasks;
  private final AppTexts texts;
  private final boolean dark;
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
    this.lines = lines;
    this.history = history;
    this.tasks = tasks;
    this.texts = texts;
    this.dark = dark;
    this.place = place;
  }

  /** Makes a picture of what was chosen when it was asked for. */
  private record Drawing(String title, Supplier<Optional<Sketch>> maker) {

    Optional<Sketch> sketch() {
      return maker.get();
    }
  }

  private Optional<Drawing> drawing(View view) {
    Optional<AttentionSnapshot> now = model.snapshotProperty().get();
    Optional<Wish> wish = now.flatMap(s -> Wish.of(model.choices(), s));
    if (wish.isEmpty()) {
      return Optional.empty();
    }
    AttentionSnapshot snapshot = now.get();
    Wish shown = wish.get();
    Head head = shown.head();
    Palette palette = model.choices().paletteProperty().get();
    AttentionSketches sketches =
        new AttentionSketches(
            snapshot, model.layerNames(), texts.get("attention.headWord"), dark, texts.locale());
    String title = title(view, shown);
    String note = note(snapshot, shown);
    LayerAttention layer = snapshot.layer(head.layerId()).orElseThrow();
    TokenSelection selection = model.choices().selectionProperty().get();
    Optional<Cell> cell = model.choices().cellProperty().get();
    Optional<Token> token = lines.tokenProperty().get();
    List<Integer> heads =
        lines.headsProperty().get().stream().filter(h -> h < layer.heads()).sorted().toList();
    Supplier<Optional<Sketch>> maker =
        switch (view) {
          case MAP -> () -> sketches.map(shown, palette, title, note);
          case GRID ->
              () ->
                  Optional.of(sketches.grid(shown.reckoned(), shown.scale(), palette, title, note));
          case LINES ->
              () -> Optional.of(sketches.lines(layer, heads, selection, token, title, note));
          case INSIDE ->
              () -> cell.flatMap(c -> sketches.inside(layer, head, c, title, note, texts));
          case TIME -> {
            TimeCurves curves = curves();
            TimeMeasure measure = history.measureProperty().get();
            String steps = texts.get("attention.timeStep");
            yield () ->
                Optional.of(sketches.curves(curves, head.layerId(), measure, steps, title, note));
          }
        };
    return Optional.of(new Drawing(title, maker));
  }

  private String title(View view, Wish wish) {
    HeadNames names = new HeadNames(texts, model.layerNames());
    return switch (view) {
      case GRID -> texts.get("attention.allHeads");
      case LINES -> texts.get("attention.lines") + " · " + model.layerName(wish.head().layerId());
      case INSIDE -> texts.get("attention.export.inside") + " · " + names.of(wish.head());
      case TIME ->
          model.layerName(wish.head().layerId())
              + " · "
              + texts.get("attention.time" + "." + key(history.measureProperty().get()));
      case MAP -> names.title(wish);
    };
  }

  private String note(AttentionSnapshot snapshot, Wish wish) {
    return place.project()
        + " · "
        + MomentWords.of(texts, snapshot.moment())
        + " · "
        + texts.get("attention.stage" + "." + key(wish.reckoned()));
  }

  /** What a file is called, without umlauts and blanks. */
  private String name(String part) {
    return place.project().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + part;
  }

  /** Asks for a file and writes a view into it. */
  void save(View view, Format format) {
    Optional<Drawing> drawing = drawing(view);
    if (drawing.isEmpty() || refused(view)) {
      return;
    }
    place
        .choose(name(key(view)), ending(format))
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

  private TimeCurves curves() {
    return new TimeCurves(history.framesProperty().get(), place.project(), model.layerNames());
  }

  private boolean refused(View view) {
    boolean inside = view == View.INSIDE && model.choices().cellProperty().get().isEmpty();
    boolean time = view == View.TIME && curves().frames().isEmpty();
    if (inside || time) {
      place.failed(texts.get(inside ? "attention.noCell" : "attention.noMoments"));
    }
    return inside || time;
  }

  /** Draws a view and turns it into what is handed over, both in the background. */
  <T> void draw(View view, Function<BufferedImage, T> turn, Consumer<T> whenDrawn) {
    Optional<Drawing> drawing = drawing(view);
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
      TimeCurves curves = curves();
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

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String ending(Format format) {
    return key(format);
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
