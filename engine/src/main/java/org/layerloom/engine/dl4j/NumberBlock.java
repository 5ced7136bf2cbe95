package org.layerloom.engine.dl4j;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An array of floats in ND4J's binary form: for the shape and then for the data the allocation mode
 * (UTF), the length (long), the type (UTF) and the values, all big-endian.
 */
final class NumberBlock {

  /** ND4J's shape buffer: rank, sides, strides, extras, stride, order; rank is at most 32. */
  private static final long MAX_SHAPE_INFO = 2 * 32 + 4;

  /** Two names of up to 64 KB, two lengths, and the shape: far more than ND4J ever writes. */
  static final long MAX_HEADERS = 4 * 65_537 + 2 * Long.BYTES + MAX_SHAPE_INFO * Long.BYTES;

  private NumberBlock() {}

  /** Writes an array; the stream stays open. */
  static void write(INDArray array, OutputStream into) throws IOException {
    DataOutputStream out = new DataOutputStream(into);
    Nd4j.write(array, out);
    out.flush();
  }

  /**
   * Reads the values alone, whatever shape the block claims.
   *
   * @param wanted how many there must be
   * @throws IOException if the block is damaged or holds another number or kind of values
   */
  static float[] read(byte[] block, long wanted) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
    long shapeInfo = header(in, "LONG");
    if (shapeInfo < 0 || shapeInfo > MAX_SHAPE_INFO) {
      throw new IOException("shape of " + shapeInfo + " numbers");
    }
    in.skipNBytes(shapeInfo * Long.BYTES);
    long length = header(in, "FLOAT");
    if (length != wanted) {
      throw new IOException(length + " numbers where the network has " + wanted);
    }
    if (wanted * Float.BYTES > in.available()) {
      throw new IOException("cut off within the numbers");
    }
    float[] values = new float[Math.toIntExact(wanted)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static long header(DataInputStream in, String wantedType) throws IOException {
    in.readUTF(); // the allocation mode says nothing about the content
    long length = in.readLong();
    String type = in.readUTF();
    if (!type.equals(wantedType)) {
      throw new IOException("numbers of type " + type + ", not " + wantedType);
    }
    return length;
  }
}
