package org.layerloom.graph.edit;

import org.layerloom.graph.validation.ConnectionVerdict;

/** By which ports a node can be put into a wire, or why it cannot. */
record Insertion(ConnectionVerdict verdict, String input, String output) {
  static Insertion refused(ConnectionVerdict verdict) {
    return new Insertion(verdict, "", "");
  }
}
