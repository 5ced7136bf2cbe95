package org.layerloom.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.layerloom.engine.text.Message;

/** A place that holds data files by name: what ships with the program, or a folder. */
@FunctionalInterface
interface DataSource {

  /** No single data file is read beyond this; packed, MNIST's largest has 10 MB. */
  int MAX_BYTES = 1 << 30;

  InputStream open(String name) throws IOException;

  static DataSource builtIn(String dataset) {
    return name -> {
      InputStream in =
          DataSource.class.getResourceAsStream("/layerloom/datasets/" + dataset + "/" + name);
      if (in == null) {
        throw new NoSuchFileException(dataset + "/" + name);
      }
      return in;
    };
  }

  static DataSource folder(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new IOException("not a file"); // A pipe or a device would never end.
      }
      if (Files.exists(file) && Files.size(file) > Runtime.getRuntime().maxMemory() / 4) {
        throw new DataFormatException(Message.of("data.tooLarge", name));
      }
      return Files.newInputStream(file);
    };
  }

  /** The file's bytes, or one clear sentence. */
  default byte[] read(String name) {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new DataFormatException(Message.of("data.tooLarge", name));
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw new DataFormatException(Message.of("data.missing", missing.getFile()), missing);
    } catch (IOException failed) {
      throw new DataFormatException(
          Message.of("data.unreadable", name, String.valueOf(failed.getMessage())), failed);
    }
  }
}
