package org.layerloom.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * Reads a zip within bounds: only entries that are expected, and of each no more bytes than asked
 * for, however small they were packed.
 */
public final class ZipEntries {

  private static final long MAX_UNPACKED = 2_000_000_000L;
  private static final long MAX_PACKED = 4_000_000_000L;

  private final Path file;
  private final Set<String> names = new HashSet<>();

  /**
   * Opens a file and looks at the names in it.
   *
   * @param known names that may stand in it; anything else is refused by name
   */
  public ZipEntries(Path file, Set<String> known) {
    this.file = file;
    if (!Files.exists(file)) {
      throw new ReadableException(Message.of("model.missing", file.toString()));
    }
    try (ZipFile zip = open()) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!known.contains(entry.getName())) {
          throw new ReadableException(
              Message.of("model.strangeEntry", file.toString(), entry.getName()));
        }
        if (!names.add(entry.getName())) {
          throw new ReadableException(Message.of("model.damaged", file.toString()));
        }
      }
    } catch (NoSuchFileException missing) {
      throw new ReadableException(Message.of("model.missing", file.toString()), missing);
    } catch (IOException | IllegalArgumentException failed) {
      throw new ReadableException(Message.of("model.notAZip", file.toString()), failed);
    }
    if (names.isEmpty()) {
      throw new ReadableException(Message.of("model.notAZip", file.toString()));
    }
  }

  private ZipFile open() throws IOException {
    // A pipe or a device would never end.
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_PACKED) {
      throw new IOException("not a regular file of less than " + MAX_PACKED + " bytes");
    }
    return new ZipFile(file.toFile());
  }

  /** The content of an entry of at most 2 GB, or null. */
  public byte[] get(String name) {
    return get(name, MAX_UNPACKED);
  }

  /**
   * The content of an entry, or null where there is none.
   *
   * @param atMost bytes it may have; more are refused before they are unpacked
   */
  public byte[] get(String name, long atMost) {
    if (!names.contains(name)) {
      return null;
    }
    try (ZipFile zip = open();
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      int bound = (int) Math.min(atMost, MAX_UNPACKED);
      byte[] content = in.readNBytes(bound + 1);
      if (content.length > bound) {
        throw new ReadableException(Message.of("model.tooLarge", file.toString()));
      }
      return content;
    } catch (IOException | IllegalArgumentException | NullPointerException damaged) {
      // getEntry finds nothing where the file has changed under our hands.
      throw new ReadableException(Message.of("model.damaged", file.toString()), damaged);
    }
  }
}
