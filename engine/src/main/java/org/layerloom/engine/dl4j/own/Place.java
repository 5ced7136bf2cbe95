package org.layerloom.engine.dl4j.own;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Pointers that are set to where a factor of a product lies. Each has an owner on one thread, which
 * sets it anew before each use: a pointer that belonged to the matrix would be moved by whoever
 * takes another part of it.
 */
final class Place {

  private Place() {}

  /** To numbers in single precision. */
  static final class OfFloats extends FloatPointer {
    OfFloats() {
      super((Pointer) null);
    }

    OfFloats to(Rows.Part part) {
      address = part.of().address() + part.at() * Float.BYTES;
      return this;
    }
  }

  /** To numbers in double precision. */
  static final class OfDoubles extends DoublePointer {
    OfDoubles() {
      super((Pointer) null);
    }

    OfDoubles to(Rows.Part part) {
      address = part.of().address() + part.at() * Double.BYTES;
      return this;
    }
  }
}
