package org.layerloom.engine.data;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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

  /**
   * Reads a file that may be gzipped.
   *
   * @throws DataFormatException if it is cut off, damaged or another format
   */
  static IdxFile read(String name, byte[] file) {
    byte[] plain = isGzip(file) ? unzip(name, file) : file;
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
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
      long there = plain.length - 4L - 4L * rank;
      if (there != product) {
        throw new DataFormatException(Message.of("data.truncated", name, product, there));
      }
      byte[] content = Arrays.copyOfRange(plain, 4 + 4 * rank, plain.length);
      return new IdxFile(dimensions, content, Hashing.md5(plain));
    } catch (EOFException cutOff) {
      throw new DataFormatException(Message.of("data.notIdx", name), cutOff);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isGzip(byte[] file) {
    return file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
  }

  private static byte[] unzip(String name, byte[] file) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      byte[] plain = in.readNBytes((int) MAX_CONTENT);
      return plain;
    } catch (ZipException | EOFException damaged) {
      throw new DataFormatException(Message.of("data.damagedGzip", name), damaged);
    } catch (IOException failed) {
      throw new DataFormatException(Message.of("data.damagedGzip", name), failed);
    }
  }
}
