package org.layerloom.engine.dl4j;

/** Tells tests of other rooms where a batch lies. */
public final class BatchPlace {

  private BatchPlace() {}

  /** The address of its inputs in native memory. */
  public static long of(PreparedBatch batch) {
    return batch.inputs().data().addressPointer().address();
  }
}
