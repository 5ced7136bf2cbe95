package org.layerloom.graph.view;

import org.layerloom.graph.model.Connection;

/** What a context menu was asked for; places in canvas pixels at scale 1. */
public sealed interface ContextTarget {
  /** Horizontal place of the pointer. */
  double x();

  /** Vertical place of the pointer. */
  double y();

  /** A node. */
  record OnNode(String nodeId, double x, double y) implements ContextTarget {}

  /** A wire. */
  record OnWire(Connection connection, double x, double y) implements ContextTarget {}

  /** A note or frame. */
  record OnAnnotation(String id, double x, double y) implements ContextTarget {}

  /** Nothing. */
  record OnEmpty(double x, double y) implements ContextTarget {}
}
