package org.layerloom.engine.dl4j.own;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense matrix in native memory, row behind row, as the {@link Kernels} of its precision take it.
 */
final class Rows {

  private final INDArray array;
  private final int rows;
  private final int columns;
  private final long address;
  private Buffer numbers;
  private IntBuffer bits;
  private Part all;
  private INDArray sequence;

  private Rows(INDArray array, int rows, int columns) {
    this.array = array;
    this.rows = rows;
    this.columns = columns;
    address = array.data().addressPointer().address();
  }

  /** Only where loops go over them: products need no more than the address. */
  private ByteBuffer bytes() {
    Pointer start = at(address);
    Pointer pointer =
        array.dataType() == DataType.FLOAT
            ? new FloatPointer(start).capacity(length())
            : new DoublePointer(start).capacity(length());
    return pointer.asByteBuffer().order(ByteOrder.nativeOrder());
  }

  /** A pointer cannot be asked for by its address, but a class of one's own may set it. */
  private static Pointer at(long where) {
    return new Pointer() {
      {
        this.address = where;
      }
    };
  }

  /**
   * The numbers of an array itself, no copy: a vector is one row.
   *
   * @param dense of rank 1 or 2, in C order
   */
  static Rows of(INDArray dense) {
    if (!Steps.isDense(dense) || dense.rank() > 2) {
      throw new IllegalArgumentException("not dense in C order: " + dense.shapeInfoToString());
    }
    return dense.rank() == 1
        ? new Rows(dense, 1, Math.toIntExact(dense.length()))
        : new Rows(dense, Math.toIntExact(dense.size(0)), Math.toIntExact(dense.size(1)));
  }

  /**
   * The steps of a sequence {@code [batch, features, time]}; a copy only where it lies otherwise.
   */
  static Rows ofSteps(INDArray sequence) {
    return of(Steps.rows(sequence));
  }

  /** A new matrix of zeros. */
  static Rows create(DataType precision, int rows, int columns) {
    return new Rows(Nd4j.create(precision, new long[] {rows, columns}, 'c'), rows, columns);
  }

  /** Its first rows, no copy. */
  Rows top(int count) {
    return count == rows ? this : new Rows(array, count, columns);
  }

  INDArray array() {
    return array;
  }

  /** Rows as the steps of so many samples, {@code [batch, features, time]}; a view. */
  INDArray sequence(long batch) {
    if (sequence == null || sequence.size(0) != batch) {
      sequence = Steps.sequence(array, batch);
    }
    return sequence;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  int length() {
    return rows * columns;
  }

  DataType precision() {
    return array.dataType();
  }

  /** Where the first number lies in memory, which is held as long as this object is. */
  long address() {
    return address;
  }

  /** A buffer of floats or of doubles. */
  Buffer numbers() {
    if (numbers == null) {
      ByteBuffer bytes = bytes();
      numbers = array.dataType() == DataType.FLOAT ? bytes.asFloatBuffer() : bytes.asDoubleBuffer();
    }
    return numbers;
  }

  /** The same memory as whole numbers. */
  IntBuffer bits() {
    if (bits == null) {
      bits = bytes().asIntBuffer();
    }
    return bits;
  }

  /** All of it. */
  Part all() {
    if (all == null) {
      all = new Part().set(this, 0, 0, rows, columns);
    }
    return all;
  }

  /** A rectangle of it. */
  Part part(int row, int column, int height, int width) {
    return new Part().set(this, row, column, height, width);
  }

  /**
   * A rectangle of a matrix, which may be set to another one: attention takes thousands of them in
   * a step.
   */
  static final class Part {

    private Rows of;
    private long at;
    private int height;
    private int width;

    Part set(Rows matrix, int row, int column, int newHeight, int newWidth) {
      of = matrix;
      at = (long) row * matrix.columns + column;
      height = newHeight;
      width = newWidth;
      return this;
    }

    Rows of() {
      return of;
    }

    /** Where its first number lies. */
    long at() {
      return at;
    }

    int height() {
      return height;
    }

    int width() {
      return width;
    }
  }
}
