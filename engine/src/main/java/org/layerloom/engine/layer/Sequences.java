package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;

/** What layers for sequences say of inputs that do not fit them. */
final class Sequences {

  private Sequences() {}

  /** For layers that need {@code [time, feature]}. */
  static Misfits needsSequence(TensorShape in) {
    return new Misfits(
        Message.of("problem.needsSequence", in.toString()), Message.of("remedy.needsSequence"));
  }

  /**
   * For layers that see later steps where each step is to tell the next one.
   *
   * @param remedy the end of the text's key
   */
  static Optional<Misfits> seesLater(String remedy, Fix... fixes) {
    return Optional.of(
        new Misfits(
            Message.of("problem.seesLater"),
            Message.of("remedy.seesLater." + remedy),
            List.of(fixes)));
  }

  /** For layers whose size depends on how long a sequence is. */
  static Misfits needsLength(TensorShape in) {
    return new Misfits(
        Message.of("problem.needsLength", in.toString()), Message.of("remedy.needsLength"));
  }
}
