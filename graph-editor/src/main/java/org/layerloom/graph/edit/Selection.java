package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Listeners;
import org.layerloom.graph.model.Subscription;

/** The selected nodes and wires, in the order in which they were selected. */
public final class Selection {

  /** What is selected at one moment. */
  public record Content(Set<String> nodes, Set<Connection> connections, Set<String> annotations) {
    public Content {
      annotations = Collections.unmodifiableSet(new LinkedHashSet<>(annotations));
      nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
      connections = Collections.unmodifiableSet(new LinkedHashSet<>(connections));
    }

    /** Nodes and wires alone. */
    public Content(Set<String> nodes, Set<Connection> connections) {
      this(nodes, connections, Set.of());
    }

    /** Nothing. */
    public static Content none() {
      return new Content(Set.of(), Set.of());
    }
  }

  private final Listeners<Runnable> listeners = new Listeners<>();
  private Content content = Content.none();

  /** What is selected now; does not change afterwards. */
  public Content content() {
    return content;
  }

  /** Ids of the selected nodes. */
  public Set<String> nodes() {
    return content.nodes();
  }

  /** The selected wires. */
  public Set<Connection> connections() {
    return content.connections();
  }

  /** Ids of the selected notes and frames. */
  public Set<String> annotations() {
    return content.annotations();
  }

  /** Selects exactly these notes and frames. */
  public void selectAnnotations(Collection<String> ids) {
    set(new Content(Set.of(), Set.of(), new LinkedHashSet<>(ids)));
  }

  /** Selects these notes and frames too. */
  public void addAnnotations(Collection<String> ids) {
    Set<String> more = new LinkedHashSet<>(annotations());
    more.addAll(ids);
    set(new Content(nodes(), connections(), more));
  }

  /** Selects the note or frame if it is not selected, else not. */
  public void toggleAnnotation(String id) {
    set(new Content(nodes(), connections(), toggled(annotations(), id)));
  }

  /** The node selected last. */
  public Optional<String> lastNode() {
    return nodes().stream().reduce((first, second) -> second);
  }

  /** The only selected node; empty when there are none or several. */
  public Optional<String> onlyNode() {
    return nodes().size() == 1 ? nodes().stream().findFirst() : Optional.empty();
  }

  /** The selected wire, if it is all that is selected. */
  public Optional<Connection> onlyConnection() {
    return connections().size() == 1 && nodes().isEmpty() && annotations().isEmpty()
        ? connections().stream().findFirst()
        : Optional.empty();
  }

  /** Whether nothing is selected. */
  public boolean isEmpty() {
    return nodes().isEmpty() && connections().isEmpty() && annotations().isEmpty();
  }

  /** Whether this node is selected. */
  public boolean contains(String nodeId) {
    return nodes().contains(nodeId);
  }

  /** Whether this wire is selected. */
  public boolean contains(Connection connection) {
    return connections().contains(connection);
  }

  /** Selects exactly these nodes. */
  public void select(Collection<String> nodeIds) {
    set(new Content(new LinkedHashSet<>(nodeIds), Set.of()));
  }

  /** Selects exactly this node. */
  public void select(String nodeId) {
    select(List.of(nodeId));
  }

  /** Selects exactly this wire. */
  public void select(Connection connection) {
    set(new Content(Set.of(), Set.of(connection)));
  }

  /** Selects these nodes too. */
  public void add(Collection<String> nodeIds) {
    Set<String> more = new LinkedHashSet<>(nodes());
    more.addAll(nodeIds);
    set(new Content(more, connections(), annotations()));
  }

  /** Selects this wire too. */
  public void add(Connection connection) {
    Set<Connection> more = new LinkedHashSet<>(connections());
    more.add(connection);
    set(new Content(nodes(), more, annotations()));
  }

  /** Selects the node if it is not selected, else not. */
  public void toggle(String nodeId) {
    set(new Content(toggled(nodes(), nodeId), connections(), annotations()));
  }

  /** Selects the wire if it is not selected, else not. */
  public void toggle(Connection connection) {
    set(new Content(nodes(), toggled(connections(), connection), annotations()));
  }

  private static <T> Set<T> toggled(Set<T> set, T item) {
    Set<T> toggled = new LinkedHashSet<>(set);
    if (!toggled.remove(item)) {
      toggled.add(item);
    }
    return toggled;
  }

  /** Selects nothing. */
  public void clear() {
    set(Content.none());
  }

  /** Selects exactly this; listeners hear of it if it is something else. */
  public void set(Content wanted) {
    if (!content.equals(wanted)) {
      content = wanted;
      listeners.each(Runnable::run);
    }
  }

  /** Calls the listener after each change. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }
}
