package org.layerloom.engine.network;

import java.util.List;
import org.layerloom.engine.text.Message;

/** What a shape rule says of given inputs. */
public sealed interface LayerOutcome {

  /**
   * The layer fits.
   *
   * @param shape of its output
   * @param parameters numbers that training may change
   * @param multiplyAdds multiplications with addition for one sample, forward
   * @param fixed numbers that the layer keeps besides and that no gradient changes, such as running
   *     means
   * @param inside numbers of one sample between what arrives and the output, such as the weights of
   *     attention: training keeps them, too
   */
  record Fits(TensorShape shape, long parameters, long multiplyAdds, long fixed, long inside)
      implements LayerOutcome {

    /** A layer all of whose numbers are trained. */
    public Fits(TensorShape shape, long parameters, long multiplyAdds) {
      this(shape, parameters, multiplyAdds, 0, 0);
    }

    /** The same with so many numbers of one sample inside. */
    public Fits keeping(long numbers) {
      return new Fits(shape, parameters, multiplyAdds, fixed, numbers);
    }
  }

  /**
   * The layer cannot take what arrives.
   *
   * @param problem what was expected and what came
   * @param remedy what to do about it
   * @param fixes remedies that the program can carry out itself; {@link Fix#ON_THIS_LAYER} stands
   *     for the layer's id
   * @param against of an input that does not go with the first one its number, from 0; 0 where that
   *     is not the matter
   */
  record Misfits(Message problem, Message remedy, List<Fix> fixes, int against)
      implements LayerOutcome {

    public Misfits {
      fixes = List.copyOf(fixes);
    }

    public Misfits(Message problem, Message remedy, List<Fix> fixes) {
      this(problem, remedy, fixes, 0);
    }

    public Misfits(Message problem, Message remedy) {
      this(problem, remedy, List.of());
    }
  }

  /** A layer without weights or products that keeps or changes the shape. */
  static Fits free(TensorShape shape) {
    return new Fits(shape, 0, 0);
  }
}
