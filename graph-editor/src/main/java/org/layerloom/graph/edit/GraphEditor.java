package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.layerloom.graph.model.Annotations;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.ConnectionValidator;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Everything that people can do to a graph, each as one undoable edit with a name in their
 * language. Gestures, keys and the embedding program all change the graph through this. Ids and
 * wires that are no longer there are passed over, so that a stale view does no harm.
 */
public final class GraphEditor {
  private final Graph graph;
  private final EditHistory history;
  private final Selection selection = new Selection();
  private final OpenBlock openBlock;
  private final BlockEditor blocks;
  private final AnnotationEditor annotations;
  private final EditNames names = new EditNames(this);
  private final Connecting connecting;
  private final NodeChanges nodes;
  private final Adding adding;
  private final Removing removing;
  private final Copying copying;
  private GraphTexts texts;

  /** An editor of this graph, which writes into this history. */
  public GraphEditor(
      Graph graph, EditHistory history, ConnectionValidator validator, GraphTexts texts) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.history = Objects.requireNonNull(history, "history");
    Wiring wiring = new Wiring(graph, validator);
    this.texts = Objects.requireNonNull(texts, "texts");
    this.openBlock = new OpenBlock(graph);
    this.blocks = new BlockEditor(this);
    this.annotations = new AnnotationEditor(this, new Annotations());
    this.connecting = new Connecting(this, wiring);
    this.nodes = new NodeChanges(this);
    this.adding = new Adding(this, wiring);
    this.removing = new Removing(this, wiring);
    this.copying = new Copying(this, wiring);
    SelectionKeeper.keep(selection, graph, openBlock, annotations.model());
  }

  /** The graph; change it only through this editor or edits in the history. */
  public Graph graph() {
    return graph;
  }

  /** The history that all edits go into. */
  public EditHistory history() {
    return history;
  }

  /** What is selected; nodes and wires that are removed leave it. */
  public Selection selection() {
    return selection;
  }

  /** The sub-block that new nodes go into; entering another empties the selection. */
  public OpenBlock openBlock() {
    return openBlock;
  }

  /** Makes, changes and expands sub-blocks. */
  public BlockEditor blocks() {
    return blocks;
  }

  /** Adds and changes notes and frames. */
  public AnnotationEditor annotations() {
    return annotations;
  }

  /** The present language. */
  public GraphTexts texts() {
    return texts;
  }

  /** Changes the language of names of edits to come. */
  public void setTexts(GraphTexts texts) {
    this.texts = Objects.requireNonNull(texts, "texts");
  }

  /** Says what the Undo menu calls a property, from its key; without this, by the key itself. */
  public void setPropertyNames(UnaryOperator<String> names) {
    nodes.setPropertyNames(names);
  }

  /**
   * Adds a node to the open sub-block and selects it; returns its id, which differs from the node's
   * if that is taken.
   */
  public String add(GraphNode node) {
    return adding.add(node);
  }

  /**
   * Adds a node and wires it to an existing port, by the first of its ports that the validator
   * allows; adds it unwired if there is none. Selects the node and returns its id.
   *
   * @param end an output, which will feed the node, or an input, which the node will feed
   */
  public String addConnected(GraphNode node, PortRef end) {
    return adding.addConnected(node, end);
  }

  /** Whether {@link #addConnected} would draw a wire, by the cheap check. */
  public boolean canConnectNew(GraphNode node, PortRef end) {
    return adding.canConnectNew(node, end);
  }

  /**
   * Puts a node into the middle of a wire and selects it, if both new wires are allowed. A node
   * whose id is in the graph and that has no wires is moved there instead of added.
   */
  public ConnectionVerdict insertOnWire(GraphNode node, Connection wire) {
    return insertOnWire(node, wire, Map.of());
  }

  /** The same, and moves other nodes to new places to make room; all one undo. */
  public ConnectionVerdict insertOnWire(
      GraphNode node, Connection wire, Map<String, Point> makingRoom) {
    return adding.insertOnWire(node, wire, makingRoom);
  }

  /** What {@link #insertOnWire} would answer; changes nothing. */
  public ConnectionVerdict checkInsertion(GraphNode node, Connection wire) {
    return adding.checkInsertion(node, wire);
  }

  /** Draws a wire if the validator allows; replaces the wire of an occupied single input. */
  public ConnectionVerdict connect(Connection connection) {
    return connecting.connect(connection);
  }

  /** The full check of a wire, made on dropping; changes nothing. */
  public ConnectionVerdict check(Connection candidate) {
    return connecting.check(candidate);
  }

  /**
   * The cheap check of a wire, for hovering.
   *
   * @param instead wires that would go if the candidate is drawn
   */
  public ConnectionVerdict quickCheck(Connection candidate, Collection<Connection> instead) {
    return connecting.quickCheck(candidate, instead);
  }

  /** Moves an end of a wire if the validator allows. */
  public ConnectionVerdict reconnect(Connection from, Connection to) {
    return connecting.reconnect(from, to);
  }

  /** Removes a wire. */
  public void disconnect(Connection connection) {
    disconnect(List.of(connection));
  }

  /** Removes wires. */
  public void disconnect(Collection<Connection> connections) {
    removing.disconnect(connections);
  }

  /** Removes nodes with their wires. */
  public void remove(Collection<String> ids) {
    remove(ids, List.of());
  }

  /** Removes nodes with their wires, and other wires too. */
  public void remove(Collection<String> ids, Collection<Connection> connections) {
    removing.remove(ids, connections);
  }

  /** Removes what is selected. */
  public void removeSelection() {
    removing.removeSelection();
  }

  /** Removes nodes and joins the wires that led through them, where the validator allows. */
  public void removeAndJoin(Collection<String> ids) {
    removing.removeAndJoin(ids);
  }

  /** Moves nodes by an offset in canvas pixels at scale 1. */
  public void move(Collection<String> ids, double dx, double dy) {
    nodes.move(ids, dx, dy);
  }

  /** Moves each node to its own place, as a layout does; one undo. */
  public void arrange(Map<String, Point> places) {
    arrange(places, texts.get("edit.arrange"));
  }

  /** The same under another name for the Undo menu. */
  public void arrange(Map<String, Point> places, String name) {
    nodes.arrange(places, name);
  }

  /** Sets a property, or removes it when the value is null; does nothing if it has that value. */
  public void setProperty(String nodeId, String key, Object valueOrNull) {
    nodes.setProperty(nodeId, key, valueOrNull);
  }

  /** Renames a node. */
  public void rename(String nodeId, String newName) {
    nodes.rename(nodeId, newName);
  }

  /**
   * Puts another version of a node in its place, in the same sub-block; wires on ports that it
   * lacks go. Passes over sub-blocks and their terminals, which have to agree.
   */
  public void replace(GraphNode replacement) {
    nodes.replace(replacement);
  }

  /** Nodes and the wires into them as text, for {@link #paste} here or in another window. */
  public String copy(Collection<String> ids) {
    return copy(ids, List.of());
  }

  /** The same with notes and frames. */
  public String copy(Collection<String> ids, Collection<String> annotationIds) {
    return copying.copy(ids, annotationIds);
  }

  /**
   * Adds the nodes of a copied text with the wires among them to the open sub-block, moved by an
   * offset, and selects them.
   *
   * @return their new ids in order, without what lies in blocks; empty when the text is something
   *     else
   */
  public List<String> paste(String text, double dx, double dy) {
    return copying.paste(text, dx, dy, false);
  }

  /**
   * The same with the wires that led into the nodes from outside, where their sources are in this
   * graph and the validator allows.
   */
  public List<String> pasteWithIncoming(String text, double dx, double dy) {
    return copying.paste(text, dx, dy, true);
  }

  /** Where copied nodes lie and how far they reach, by their top left corners. */
  public static Optional<Point> centreOf(String copiedText) {
    return Copying.centreOf(copiedText);
  }

  /** Adds copies of nodes a little to the side, with the wires among them, and selects them. */
  public List<String> duplicate(Collection<String> ids) {
    return duplicate(ids, List.of());
  }

  /** The same with notes and frames. */
  public List<String> duplicate(Collection<String> ids, Collection<String> annotationIds) {
    return copying.duplicate(ids, annotationIds);
  }

  /** Takes back the last edit and enters where that can be seen; false when there is none. */
  public boolean undo() {
    return openBlock.following(history::undo);
  }

  /** Makes the last undone edit again, likewise; false when there is none. */
  public boolean redo() {
    return openBlock.following(history::redo);
  }

  void perform(Edit edit) {
    history.perform(edit);
  }

  Set<String> present(Collection<String> ids) {
    return nodes.present(ids);
  }

  EditNames names() {
    return names;
  }
}
