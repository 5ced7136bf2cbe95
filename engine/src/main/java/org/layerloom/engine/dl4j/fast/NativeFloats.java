package org.layerloom.engine.dl4j.fast;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers outside Java's heap, where matrix products find them without a copy. Those of an array of
 * ND4J's are freed with it, whoever has a pointer to them, so it is held on to while they are used.
 */
final class NativeFloats {

  private FloatPointer pointer;
  private FloatBuffer buffer;
  private FloatPointer moved;
  private final INDArray owner;

  /** An area of its own, which grows when {@link #atLeast} asks. */
  NativeFloats() {
    this(new FloatPointer(1), null);
  }

  private NativeFloats(FloatPointer pointer, INDArray owner) {
    this.pointer = pointer;
    this.owner = owner;
    this.buffer = pointer.asBuffer();
  }

  /** The numbers of a dense array in C order, in place. */
  static NativeFloats of(INDArray array) {
    return part(new FloatPointer(array.data().pointer()), array.offset(), array.length(), array);
  }

  /** A part of it, in place. */
  NativeFloats part(long from, long length) {
    return part(pointer, from, length, owner);
  }

  private static NativeFloats part(FloatPointer whole, long from, long length, INDArray owner) {
    FloatPointer part = whole.getPointer(from);
    return new NativeFloats(part.capacity(length), owner);
  }

  /** Grows to hold so many numbers; what it held may be lost. */
  NativeFloats atLeast(int length) {
    if (buffer.capacity() < length) {
      pointer.deallocate();
      pointer = new FloatPointer(length);
      buffer = pointer.asBuffer();
      moved = null;
    }
    return this;
  }

  FloatPointer pointer() {
    return pointer;
  }

  /** Where a number of its lies: the same pointer each time, which the next call moves on. */
  FloatPointer at(long number) {
    if (moved == null) {
      moved = new FloatPointer(pointer);
    }
    return moved.position(number);
  }

  void read(int from, float[] into, int at, int length) {
    buffer.get(from, into, at, length);
    Reference.reachabilityFence(owner);
  }

  void write(int from, float[] values, int at, int length) {
    buffer.put(from, values, at, length);
    Reference.reachabilityFence(owner);
  }
}
