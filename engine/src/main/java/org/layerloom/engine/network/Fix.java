package org.layerloom.engine.network;

/** A remedy that the program can carry out when asked. */
public sealed interface Fix {

  /** Stands for the id of the layer that a shape rule judges, which it does not know. */
  String ON_THIS_LAYER = "";

  String layerId();

  Fix on(String layerId);

  /** Put a new layer of a type on the wire that enters a layer. */
  record InsertBefore(String layerId, String type) implements Fix {
    @Override
    public Fix on(String layer) {
      return new InsertBefore(layer, type);
    }
  }

  /** Put a new layer of a type behind a layer. */
  record AppendAfter(String layerId, String type) implements Fix {
    @Override
    public Fix on(String layer) {
      return new AppendAfter(layer, type);
    }
  }

  /** Give a parameter another value. */
  record SetParameter(String layerId, String key, Object value) implements Fix {
    @Override
    public Fix on(String layer) {
      return new SetParameter(layer, key, value);
    }
  }

  /** Put a layer of another type in a layer's place, with the same settings and wires. */
  record ChangeType(String layerId, String type) implements Fix {
    @Override
    public Fix on(String layer) {
      return new ChangeType(layer, type);
    }
  }

  /** Remove a layer and its wires. */
  record Remove(String layerId) implements Fix {
    @Override
    public Fix on(String layer) {
      return new Remove(layer);
    }
  }
}
