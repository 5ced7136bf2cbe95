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

  /** No single data file is read beyond this. */
  long MAX_BYTES = 2L << 30;

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
    return name -> Files.newInputStream(folder.resolve(name));
  }

  /** The file's bytes, or one clear sentence. */
  default byte[] read(String name) {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes((int) Math.min(MAX_BYTES, Integer.MAX_VALUE - 16));
      return bytes;
    } catch (NoSuchFileException missing) {
      throw new DataFormatException(Message.of("data.missing", missing.getFile()), missing);
    } catch (IOException failed) {
      throw new DataFormatException(
          Message.of("data.unreadable", name, String.valueOf(failed.getMessage())), failed);
    }
  }
}
