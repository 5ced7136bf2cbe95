package org.layerloom.engine.dl4j.fast;

/** Something that only DL4J computes. */
final class UnknownLayer extends Exception {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it tells of a network, not of a fault. */
  UnknownLayer(String what) {
    super(what, null, false, false);
  }
}
