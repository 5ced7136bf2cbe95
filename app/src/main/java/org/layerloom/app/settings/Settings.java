package org.layerloom.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.layerloom.app.task.LogLine;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.text.ReadableException;

/** The user's settings, saved at each change. */
public final class Settings {

  private static final Logger LOG = Logger.getLogger(Settings.class.getName());
  private static final int MAX_RECENT = 8;
  private static final String KEY = "key.";
  private static final String MOUSE = "mouse.";

  private final Path folder;
  private final Properties values = new Properties();

  /**
   * Reads the settings of a folder; what cannot be read is as if it had never been set.
   *
   * @param folder need not exist yet
   */
  public Settings(Path folder) {
    this.folder = folder;
    if (Files.isRegularFile(file())) {
      try (Reader in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException damaged) {
        LogLine.warn(LOG, "The settings could not be read; the usual ones hold", damaged);
      }
    }
  }

  /** The user's own folder: what {@code layerloom.home} says, else {@code ~/.layerloom}. */
  public static Path defaultFolder() {
    String given = System.getProperty("layerloom.home");
    return given != null ? Path.of(given) : Path.of(System.getProperty("user.home"), ".layerloom");
  }

  public Path folder() {
    return folder;
  }

  public boolean dark() {
    return Boolean.parseBoolean(values.getProperty("dark", "false"));
  }

  public void setDark(boolean dark) {
    set("dark", String.valueOf(dark));
  }

  /** Whether things may move to show what changed. */
  public boolean animated() {
    return Boolean.parseBoolean(values.getProperty("animated", "true"));
  }

  public void setAnimated(boolean animated) {
    set("animated", String.valueOf(animated));
  }

  /** The chosen language, or the system's where LayerLoom speaks it. */
  public Locale language() {
    String tag = values.getProperty("language");
    return tag != null ? Locale.forLanguageTag(tag) : Locale.getDefault();
  }

  public void setLanguage(Locale locale) {
    set("language", locale.toLanguageTag());
  }

  /** Projects that were open lately, the last one first; those that are gone are left out. */
  public List<Path> recent() {
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < MAX_RECENT; i++) {
      path("recent." + i).filter(Files::isRegularFile).ifPresent(recent::add);
    }
    return recent;
  }

  public void addRecent(Path project) {
    List<Path> recent = new ArrayList<>(recent());
    Path absolute = project.toAbsolutePath().normalize();
    recent.remove(absolute);
    recent.add(0, absolute);
    for (int i = 0; i < MAX_RECENT; i++) {
      if (i < recent.size()) {
        values.setProperty("recent." + i, recent.get(i).toString());
      } else {
        values.remove("recent." + i);
      }
    }
    save();
  }

  /** Keys of the canvas that differ from the usual ones, by action. */
  public Map<String, String> keys() {
    return those(KEY);
  }

  /** Keeps the keys of an action; without any, those that it has unless set. */
  public void setKey(String action, Optional<String> keys) {
    set(KEY, action, keys);
  }

  /** What of the mouse on the canvas differs from the usual, by gesture. */
  public Map<String, String> mouse() {
    return those(MOUSE);
  }

  /** Keeps what begins a gesture; without anything, what does unless set. */
  public void setMouse(String gesture, Optional<String> binding) {
    set(MOUSE, gesture, binding);
  }

  private Map<String, String> those(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String name : values.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), values.getProperty(name));
      }
    }
    return found;
  }

  private void set(String prefix, String name, Optional<String> value) {
    if (value.isPresent()) {
      values.setProperty(prefix + name, value.get());
    } else {
      values.remove(prefix + name);
    }
    save();
  }

  private Optional<Path> path(String key) {
    try {
      return Optional.ofNullable(values.getProperty(key)).map(Path::of);
    } catch (InvalidPathException damaged) {
      return Optional.empty();
    }
  }

  private void set(String key, String value) {
    values.setProperty(key, value);
    save();
  }

  private void save() {
    try {
      Files.createDirectories(folder);
      AtomicFile.write(file(), out -> values.store(out, "LayerLoom"));
    } catch (IOException | ReadableException notSaved) {
      // A setting that is forgotten is no reason to disturb anybody's work.
      LogLine.warn(LOG, "The settings could not be saved", notSaved);
    }
  }

  private Path file() {
    return folder.resolve("settings.properties");
  }
}
