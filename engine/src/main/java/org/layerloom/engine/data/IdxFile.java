package org.layerloom.engine.data;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.layerloom.engine.io.Hashing;
import org.layerloom.engine.text.Message;

/**
 * One file of the IDX format of unsigned bytes: two zero bytes, the type 8, the number of
 * dimensions, each dimension as a big-endian int, then the bytes (LeCun, Cortes, Burges: The MNIST
 * database).
 *
 * @param dimensions each at least 0
 * @param content as many bytes as the product of the dimensions
 * @param md5 of the whole uncompressed file
 */
record IdxFile(int[] dimensions, byte[] content, String md5) {

  private static final int UNSIGNED_BYTE = 8;
  private static final long MAX_CONTENT = 1L << 30;

  /** Deflate makes at most 1,032 bytes of one (RFC 1951). */
  private static final long BEST_PACKING = 1_032;

  /**
   * Reads a file that may be gzipped.
   *
   * @throws DataFormatException if it is cut off, damaged or another format
   */
  static IdxFile read(String name, byte[] file) {
    try (InputStream bytes = new ByteArrayInputStream(file);
        DataInputStream in =
            new DataInputStream(isGzip(file) ? new GZIPInputStream(bytes) : bytes)) {
      int magic = in.readInt();
      int rank = magic & 0xff;
      if (magic >>> 8 != UNSIGNED_BYTE || rank < 1 || rank > 3) {
        throw new DataFormatException(Message.of("data.notIdx", name));
      }
      int[] dimensions = new int[rank];
      long product = 1;
      for (int i = 0; i < rank; i++) {
        dimensions[i] = in.readInt();
        if (dimensions[i] < 0 || (product *= dimensions[i]) > MAX_CONTENT) {
          throw new DataFormatException(Message.of("data.notIdx", name));
        }
      }
      // No more is unpacked than announced, and no more announced than can be packed in so little.
      if (product > BEST_PACKING * file.length) {
        throw new DataFormatException(
            Message.of("data.truncated", name, product, (long) file.length));
      }
      if (product > Runtime.getRuntime().maxMemory() / 3) {
        throw new DataFormatException(Message.of("data.tooLarge", name));
      }
      // Into its place at once: Java's own way to read them all has them twice for a while.
      byte[] content = new byte[(int) product];
      int read = in.readNBytes(content, 0, content.length);
      boolean more = in.read() >= 0;
      if (read != product || more) {
        long there = more ? product + 1 : read;
        throw new DataFormatException(Message.of("data.truncated", name, product, there));
      }
      return new IdxFile(dimensions, content, Hashing.md5(header(magic, dimensions), content));
    } catch (IOException damaged) {
      String key = isGzip(file) ? "data.damagedGzip" : "data.notIdx";
      throw new DataFormatException(Message.of(key, name), damaged);
    }
  }

  private static byte[] header(int magic, int[] dimensions) {
    ByteBuffer header = ByteBuffer.allocate(4 + 4 * dimensions.length).putInt(magic);
    for (int dimension : dimensions) {
      header.putInt(dimension);
    }
    return header.array();
  }

  private static boolean isGzip(byte[] file) {
    return file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
  }
}
