package org.layerloom.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.graph.edit.KeptBlock;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Listeners;
import org.layerloom.graph.model.Subscription;

/**
 * Ready blocks: those that come with the program, and the user's own, each a file of copied text in
 * the settings folder.
 */
public final class KeptBlocks {

  private static final Logger LOG = Logger.getLogger(KeptBlocks.class.getName());
  private static final String SUFFIX = ".block";

  /** Files in {@code assets/blocks}, with their names in the bundle under {@code block.<id>}. */
  private static final List<String> BUILT_IN = List.of("residual");

  /** Read when the program starts, so bounded in number and size. */
  private static final int MOST = 200;

  private static final long MAX_BYTES = 1L << 20;

  private final Path folder;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Listeners<Runnable> listeners = new Listeners<>();

  /**
   * A ready block.
   *
   * @param id names it among the blocks; letters, digits and dashes
   * @param name what the user called it
   * @param builtIn whether it comes with the program, and so cannot be removed
   */
  public record Kept(String id, String name, boolean builtIn) {

    /** What it is called: in the language of the program where it comes with it. */
    public String nameIn(AppTexts texts) {
      return builtIn ? texts.get("block." + id) : name;
    }
  }

  /**
   * Reads the blocks; a file that holds none is passed over.
   *
   * @param folder need not exist yet
   */
  public KeptBlocks(Path folder) {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
            .sorted()
            .limit(MOST)
            .forEach(this::read);
      } catch (IOException unreadable) {
        LOG.log(Level.WARNING, "kept blocks could not be read", unreadable);
      }
    }
  }

  /** The blocks of the program, and behind them those of a folder. */
  public static KeptBlocks withBuiltIn(Path folder) {
    KeptBlocks blocks = new KeptBlocks(folder);
    Map<String, String> own = new LinkedHashMap<>(blocks.texts);
    blocks.texts.clear();
    BUILT_IN.forEach(id -> blocks.texts.put(id, builtIn(id)));
    blocks.texts.putAll(own);
    return blocks;
  }

  private static String builtIn(String id) {
    try (InputStream in =
        KeptBlocks.class.getResourceAsStream("/layerloom/blocks/" + id + SUFFIX)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void read(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (KeptBlock.read(text, 0, 0).isPresent()) {
          texts.put(file.getFileName().toString().replace(SUFFIX, ""), text);
        }
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "a kept block could not be read", unreadable);
    }
  }

  /** All blocks, the oldest first. */
  public List<Kept> all() {
    List<Kept> all = new ArrayList<>();
    texts.forEach(
        (id, text) ->
            KeptBlock.read(text, 0, 0)
                .ifPresent(block -> all.add(new Kept(id, block.name(), BUILT_IN.contains(id)))));
    return all;
  }

  /** The node of a block at a place; it brings its content. */
  public Optional<GraphNode> node(String id, double x, double y) {
    return Optional.ofNullable(texts.get(id)).flatMap(text -> KeptBlock.read(text, x, y));
  }

  /**
   * Keeps a block.
   *
   * @param text as copied
   * @throws ReadableException if it cannot be saved; nothing is kept then
   */
  public void keep(String text) {
    if (KeptBlock.read(text, 0, 0).isEmpty() || texts.containsValue(text)) {
      return;
    }
    int number = 1;
    while (texts.containsKey(id(number)) || Files.exists(file(id(number)))) {
      number++;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw AtomicFile.refusal(folder, failed);
    }
    AtomicFile.write(file(id(number)), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    texts.put(id(number), text);
    listeners.each(Runnable::run);
  }

  /** Forgets a block and deletes its file. */
  public void remove(String id) {
    if (!BUILT_IN.contains(id) && texts.remove(id) != null) {
      try {
        Files.deleteIfExists(file(id));
      } catch (IOException stays) {
        LOG.log(Level.WARNING, "a kept block could not be deleted", stays);
      }
      listeners.each(Runnable::run);
    }
  }

  /** Calls the listener after each change. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }

  /** Numbers of four digits keep the order of files that of keeping. */
  private static String id(int number) {
    return String.format(java.util.Locale.ROOT, "block-%04d", number);
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }
}
