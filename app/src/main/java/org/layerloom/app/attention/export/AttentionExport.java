package org.layerloom.app.attention.export;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    INSIDE
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
  private final TaskRunner tasks;
  private final AppTexts texts;
  private final boolean dark;
  private final Place place;

  public AttentionExport(
      AttentionViewModel model,
      LineChoices lines,
      TaskRunner tasks,
      AppTexts texts,
      boolean dark,
      Place place) {
    this.model = model;
    this.lines = lines;
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
        };
    return Optional.of(new Drawing(title, maker));
  }

  private String title(View view, Wish wish) {
    HeadNames names = new HeadNames(texts, model.layerNames());
    return switch (view) {
      case GRID -> texts.get("attention.allHeads");
      case LINES -> texts.get("attention.lines") + " · " + model.layerName(wish.head().layerId());
      case INSIDE -> texts.get("attention.export.inside") + " · " + names.of(wish.head());
      case MAP -> names.title(wish);
    };
  }

  private String note(AttentionSnapshot snapshot, Wish wish) {
    return place.project()
        + " · "
        + MomentWords.of(texts, snapshot.moment())
        + " · "
        + texts.get(
            "attention.stage" + "." + wish.reckoned().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** What is called when, without umlauts and blanks. */
  private String name(String part) {
    return place.project().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + part;
  }

  /** Asks for a file and writes a view into it. */
  void save(View view, Format format) {
    Optional<Drawing> drawing = drawing(view);
    if (drawing.isEmpty() || refusedInside(view)) {
      return;
    }
    place
        .choose(name(view.name().toLowerCase(java.util.Locale.ROOT)), ending(format))
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

  private boolean refusedInside(View view) {
    boolean refused = view == View.INSIDE && model.choices().cellProperty().get().isEmpty();
    if (refused) {
      place.failed(texts.get("attention.noCell"));
    }
    return refused;
  }

  /** Draws a view in the background; then it is handed over on the JavaFX thread. */
  void draw(View view, Consumer<BufferedImage> whenDrawn) {
    Optional<Drawing> drawing = drawing(view);
    if (drawing.isPresent() && !refusedInside(view)) {
      tasks.run(
          () -> new PixelPicture(drawing.get().sketch().orElseThrow(this::nothing)).draw(),
          whenDrawn,
          this::tell);
    }
  }

  private Optional<AttentionNumbers> numbers() {
    return model
        .snapshotProperty()
        .get()
        .map(now -> new AttentionNumbers(now, place.project(), model.layerNames()));
  }

  private List<Head> heads(AttentionNumbers of, boolean all) {
    return all ? of.snapshot().heads() : model.choices().headProperty().get().stream().toList();
  }

  /** Asks for a file and writes numbers into it. */
  void saveNumbers(boolean all, Format format) {
    MapStage stage = model.choices().stageProperty().get();
    numbers()
        .ifPresent(
            of -> {
              List<Head> heads = heads(of, all);
              place
                  .choose(name(all ? "heads" : "head"), ending(format))
                  .ifPresent(
                      file ->
                          write(
                              file,
                              () -> {
                                byte[] bytes =
                                    format == Format.JSON
                                        ? of.json(heads)
                                        : of.csv(heads, stage).getBytes(StandardCharsets.UTF_8);
                                AtomicFile.write(file, out -> out.write(bytes));
                              }));
            });
  }

  /** Makes the numbers as CSV in the background; then they are handed over. */
  void copyNumbers(boolean all, Consumer<String> whenMade) {
    MapStage stage = model.choices().stageProperty().get();
    numbers()
        .ifPresent(
            of -> {
              List<Head> heads = heads(of, all);
              tasks.run(() -> of.csv(heads, stage), whenMade, this::tell);
            });
  }

  private static String ending(Format format) {
    return format.name().toLowerCase(java.util.Locale.ROOT);
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
