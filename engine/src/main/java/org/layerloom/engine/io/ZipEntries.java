package org.layerloom.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * Reads a zip into memory within bounds: only entries that are expected, no more of them than that,
 * no more bytes than allowed however small they were packed.
 */
public final class ZipEntries {

  private static final long MAX_UNPACKED = 2_000_000_000L;
  private static final int MAX_ENTRIES = 32;

  private final Map<String, byte[]> entries = new HashMap<>();

  /**
   * Reads a file.
   *
   * @param known names that may stand in it; anything else is refused by name
   */
  public ZipEntries(Path file, Set<String> known) {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      long left = MAX_UNPACKED;
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        String name = entry.getName();
        if (!known.contains(name)) {
          throw new ReadableException(Message.of("model.strangeEntry", file.toString(), name));
        }
        if (entries.size() >= MAX_ENTRIES || entries.containsKey(name)) {
          throw new ReadableException(Message.of("model.damaged", file.toString()));
        }
        byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
        left -= content.length;
        if (left < 0) {
          throw new ReadableException(Message.of("model.tooLarge", file.toString()));
        }
        entries.put(name, content);
      }
    } catch (NoSuchFileException missing) {
      throw new ReadableException(Message.of("model.missing", file.toString()), missing);
    } catch (ZipException damaged) {
      throw new ReadableException(Message.of("model.damaged", file.toString()), damaged);
    } catch (IOException failed) {
      throw new ReadableException(Message.of("model.damaged", file.toString()), failed);
    }
    if (entries.isEmpty()) {
      throw new ReadableException(Message.of("model.notAZip", file.toString()));
    }
  }

  /** The content of an entry, or null. */
  public byte[] get(String name) {
    return entries.get(name);
  }
}
