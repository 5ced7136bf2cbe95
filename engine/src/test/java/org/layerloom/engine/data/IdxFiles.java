package org.layerloom.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** IDX files for tests, sound or not. */
final class IdxFiles {

  private IdxFiles() {}

  /** An IDX file of bytes: its dimensions, then its content, whatever they claim of each other. */
  static byte[] of(int[] dimensions, byte[] content) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * dimensions.length + content.length);
    bytes.putInt(0x800 + dimensions.length);
    for (int dimension : dimensions) {
      bytes.putInt(dimension);
    }
    return bytes.put(content).array();
  }

  static byte[] images(int count, int height, int width) {
    byte[] pixels = new byte[count * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 37);
    }
    return of(new int[] {count, height, width}, pixels);
  }

  static byte[] labels(int... labels) {
    byte[] content = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      content[i] = (byte) labels[i];
    }
    return of(new int[] {labels.length}, content);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** A folder with four images of two by three pixels and two classes, and two for the test. */
  static void writeSet(Path folder) throws IOException {
    Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), gzip(images(4, 2, 3)));
    Files.write(folder.resolve(IdxDataset.TRAIN_LABELS), gzip(labels(0, 1, 1, 0)));
    Files.write(folder.resolve(IdxDataset.TEST_IMAGES), gzip(images(2, 2, 3)));
    Files.write(folder.resolve(IdxDataset.TEST_LABELS), labels(1, 0));
  }
}
