package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Annotations;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.ConnectionValidator;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Everything that people can do to a graph, each as one undoable edit with a name in their
 * language. Gestures, keys and the embedding program all change the graph through this. Ids and
 * wires that are no longer there are passed over, so that a stale view does no harm.
 */
public final class GraphEditor {
  private static final double DUPLICATE_OFFSET = 24;

  private final Graph graph;
  private final EditHistory history;
  private final Selection selection = new Selection();
  private final OpenBlock openBlock;
  private final BlockEditor blocks;
  private final AnnotationEditor annotations;
  private final Wiring wiring;
  private GraphTexts texts;
  private UnaryOperator<String> propertyNames = UnaryOperator.identity();

  /** An editor of this graph, which writes into this history. */
  public GraphEditor(
      Graph graph, EditHistory history, ConnectionValidator validator, GraphTexts texts) {
    this.graph = Objects.requireNonNull(graph, "graph");
    this.history = Objects.requireNonNull(history, "history");
    this.wiring = new Wiring(graph, validator);
    this.texts = Objects.requireNonNull(texts, "texts");
    this.openBlock = new OpenBlock(graph);
    this.blocks = new BlockEditor(this);
    this.annotations = new AnnotationEditor(this, new Annotations());
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
    this.propertyNames = Objects.requireNonNull(names, "names");
  }

  /**
   * Adds a node to the open sub-block and selects it; returns its id, which differs from the node's
   * if that is taken.
   */
  public String add(GraphNode node) {
    Fragment fresh = KeptBlock.unpack(graph, node, openBlock.id());
    perform(
        new AddNodesEdit(
            graph, named("edit.add", fresh.nodes().get(0)), fresh.nodes(), fresh.wires()));
    selection.select(fresh.nodes().get(0).id());
    return fresh.nodes().get(0).id();
  }

  /**
   * Adds a node and wires it to an existing port, by the first of its ports that the validator
   * allows; adds it unwired if there is none. Selects the node and returns its id.
   *
   * @param end an output, which will feed the node, or an input, which the node will feed
   */
  public String addConnected(GraphNode node, PortRef end) {
    Fragment parts = freshBeside(node, end);
    GraphNode fresh = parts.nodes().get(0);
    List<Connection> wires = new ArrayList<>(parts.wires());
    wiring.wireToNew(fresh, end).ifPresent(wires::add);
    perform(new AddNodesEdit(graph, named("edit.add", fresh), parts.nodes(), wires));
    selection.select(fresh.id());
    return fresh.id();
  }

  /** Whether {@link #addConnected} would draw a wire, by the cheap check. */
  public boolean canConnectNew(GraphNode node, PortRef end) {
    return wiring.wireToNew(freshBeside(node, end).nodes().get(0), end).isPresent();
  }

  /** The node under a free id, with what lies in it, where the end of a wire lies. */
  private Fragment freshBeside(GraphNode node, PortRef end) {
    String container = graph.node(end.nodeId()).map(GraphNode::container).orElse("");
    return KeptBlock.unpack(graph, node, container);
  }

  private Fragment looseOrFresh(GraphNode node, Connection wire) {
    return wiring.isLoose(node)
        ? new Fragment(List.of(node), List.of())
        : freshBeside(node, wire.source());
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
    Fragment fresh = looseOrFresh(node, wire);
    GraphNode placed = fresh.nodes().get(0);
    Insertion insertion = wiring.insertion(placed, wire, texts);
    if (insertion.verdict().isAllowed()) {
      String name = named("edit.insert", placed);
      List<Edit> parts = new ArrayList<>();
      if (!makingRoom.isEmpty()) {
        parts.add(new ArrangeEdit(graph, name, makingRoom));
      }
      if (fresh.nodes().size() > 1) {
        parts.add(new AddNodesEdit(graph, name, fresh.nodes(), fresh.wires()));
      }
      parts.add(
          new InsertOnWireEdit(graph, name, placed, wire, insertion.input(), insertion.output()));
      perform(parts.size() == 1 ? parts.get(0) : new CompositeEdit(name, parts));
      selection.select(placed.id());
    }
    return insertion.verdict();
  }

  /** What {@link #insertOnWire} would answer; changes nothing. */
  public ConnectionVerdict checkInsertion(GraphNode node, Connection wire) {
    return wiring.insertion(looseOrFresh(node, wire).nodes().get(0), wire, texts).verdict();
  }

  /** Draws a wire if the validator allows; replaces the wire of an occupied single input. */
  public ConnectionVerdict connect(Connection connection) {
    ConnectionVerdict verdict = wiring.check(connection, List.of());
    if (verdict.isAllowed()) {
      perform(new ConnectEdit(graph, texts.get("edit.connect"), connection));
    }
    return verdict;
  }

  /** The full check of a wire, made on dropping; changes nothing. */
  public ConnectionVerdict check(Connection candidate) {
    return wiring.check(candidate, List.of());
  }

  /**
   * The cheap check of a wire, for hovering.
   *
   * @param instead wires that would go if the candidate is drawn
   */
  public ConnectionVerdict quickCheck(Connection candidate, Collection<Connection> instead) {
    return wiring.quickCheck(candidate, instead);
  }

  /** Moves an end of a wire if the validator allows. */
  public ConnectionVerdict reconnect(Connection from, Connection to) {
    if (from.equals(to)) {
      return ConnectionVerdict.allowed();
    }
    ConnectionVerdict verdict = wiring.check(to, List.of(from));
    if (verdict.isAllowed()) {
      perform(new ReconnectEdit(graph, texts.get("edit.reconnect"), from, to));
    }
    return verdict;
  }

  /** Removes a wire. */
  public void disconnect(Connection connection) {
    disconnect(List.of(connection));
  }

  /** Removes wires. */
  public void disconnect(Collection<Connection> connections) {
    List<Connection> present = connections.stream().filter(graph::contains).toList();
    if (!present.isEmpty()) {
      perform(new DisconnectEdit(graph, texts.get("edit.disconnect", present.size()), present));
    }
  }

  /** Removes nodes with their wires. */
  public void remove(Collection<String> ids) {
    remove(ids, List.of());
  }

  /** Removes nodes with their wires, and other wires too. */
  public void remove(Collection<String> ids, Collection<Connection> connections) {
    Set<String> present = present(ids);
    List<Connection> wires = connections.stream().filter(graph::contains).toList();
    if (present.isEmpty()) {
      disconnect(wires);
    } else {
      perform(new RemoveNodesEdit(graph, several("edit.remove", present), present, wires));
    }
  }

  /** Removes what is selected. */
  public void removeSelection() {
    Optional<Edit> alsoGone = annotations.removing(selection.annotations());
    Set<String> nodes = present(selection.nodes());
    List<Connection> wires = selection.connections().stream().filter(graph::contains).toList();
    if (alsoGone.isEmpty()) {
      remove(nodes, wires);
    } else if (nodes.isEmpty() && wires.isEmpty()) {
      perform(alsoGone.get());
    } else {
      String name = texts.get("edit.remove_things", nodes.size() + selection.annotations().size());
      Edit removed =
          nodes.isEmpty()
              ? new DisconnectEdit(graph, name, wires)
              : new RemoveNodesEdit(graph, name, nodes, wires);
      perform(new CompositeEdit(name, List.of(removed, alsoGone.get())));
    }
  }

  /** Removes nodes and joins the wires that led through them, where the validator allows. */
  public void removeAndJoin(Collection<String> ids) {
    Set<String> present = present(ids);
    if (!present.isEmpty()) {
      perform(
          new RemoveAndJoinEdit(
              graph, several("edit.remove_and_join", present), present, wiring.joins(present)));
    }
  }

  /** Moves nodes by an offset in canvas pixels at scale 1. */
  public void move(Collection<String> ids, double dx, double dy) {
    Set<String> present = present(ids);
    if (!present.isEmpty() && (dx != 0 || dy != 0)) {
      perform(new MoveNodesEdit(graph, several("edit.move", present), present, dx, dy));
    }
  }

  /** Moves each node to its own place, as a layout does; one undo. */
  public void arrange(Map<String, Point> places) {
    arrange(places, texts.get("edit.arrange"));
  }

  /** The same under another name for the Undo menu. */
  public void arrange(Map<String, Point> places, String name) {
    Map<String, Point> changed = new LinkedHashMap<>();
    places.forEach(
        (id, place) ->
            graph
                .node(id)
                .filter(node -> !node.position().equals(place))
                .ifPresent(node -> changed.put(id, place)));
    if (!changed.isEmpty()) {
      perform(new ArrangeEdit(graph, name, changed));
    }
  }

  /** Sets a property, or removes it when the value is null; does nothing if it has that value. */
  public void setProperty(String nodeId, String key, Object valueOrNull) {
    Optional<GraphNode> node = graph.node(nodeId);
    if (node.isPresent()
        && !SubBlock.keeps(node.get(), key)
        && !Objects.equals(node.get().properties().get(key), valueOrNull)) {
      String name = texts.get("edit.set_property", node.get().name(), propertyNames.apply(key));
      perform(new SetPropertyEdit(graph, name, nodeId, key, valueOrNull));
    }
  }

  /** Renames a node. */
  public void rename(String nodeId, String newName) {
    graph
        .node(nodeId)
        .filter(node -> !node.name().equals(newName))
        .ifPresent(
            node ->
                perform(
                    new RenameNodeEdit(
                        graph, (from, to) -> texts.get("edit.rename", from, to), nodeId, newName)));
  }

  /**
   * Puts another version of a node in its place, in the same sub-block; wires on ports that it
   * lacks go. Passes over sub-blocks and their terminals, which have to agree.
   */
  public void replace(GraphNode replacement) {
    graph
        .node(replacement.id())
        .filter(old -> !SubBlock.is(old) && !SubBlock.isTerminal(old))
        .filter(old -> !SubBlock.is(replacement) && !SubBlock.isTerminal(replacement))
        .map(GraphNode::container)
        .map(replacement::withContainer)
        .filter(wanted -> !graph.node(wanted.id()).orElseThrow().equals(wanted))
        .ifPresent(
            wanted -> perform(new ReplaceNodeEdit(graph, named("edit.replace", wanted), wanted)));
  }

  /** Nodes and the wires into them as text, for {@link #paste} here or in another window. */
  public String copy(Collection<String> ids) {
    return copy(ids, List.of());
  }

  /** The same with notes and frames. */
  public String copy(Collection<String> ids, Collection<String> annotationIds) {
    return FragmentFormat.write(Fragment.of(graph, ids), annotations.of(annotationIds));
  }

  /**
   * Adds the nodes of a copied text with the wires among them to the open sub-block, moved by an
   * offset, and selects them.
   *
   * @return their new ids in order, without what lies in blocks; empty when the text is something
   *     else
   */
  public List<String> paste(String text, double dx, double dy) {
    return FragmentFormat.read(text)
        .map(
            fragment ->
                addCopy(fragment, FragmentFormat.annotations(text), "edit.paste", dx, dy, false))
        .orElse(List.of());
  }

  /**
   * The same with the wires that led into the nodes from outside, where their sources are in this
   * graph and the validator allows.
   */
  public List<String> pasteWithIncoming(String text, double dx, double dy) {
    return FragmentFormat.read(text)
        .map(
            fragment ->
                addCopy(fragment, FragmentFormat.annotations(text), "edit.paste", dx, dy, true))
        .orElse(List.of());
  }

  /** Where copied nodes lie and how far they reach, by their top left corners. */
  public static Optional<Point> centreOf(String copiedText) {
    return FragmentFormat.read(copiedText)
        .map(
            fragment -> {
              List<Point> corners = new ArrayList<>();
              fragment.nodes().stream()
                  .filter(n -> n.container().isEmpty())
                  .forEach(n -> corners.add(n.position()));
              FragmentFormat.annotations(copiedText)
                  .forEach(one -> corners.add(new Point(one.x(), one.y())));
              return corners;
            })
        .filter(corners -> !corners.isEmpty())
        .map(
            corners -> {
              var xs = corners.stream().mapToDouble(Point::x).summaryStatistics();
              var ys = corners.stream().mapToDouble(Point::y).summaryStatistics();
              return new Point((xs.getMin() + xs.getMax()) / 2, (ys.getMin() + ys.getMax()) / 2);
            });
  }

  /** Adds copies of nodes a little to the side, with the wires among them, and selects them. */
  public List<String> duplicate(Collection<String> ids) {
    return duplicate(ids, List.of());
  }

  /** The same with notes and frames. */
  public List<String> duplicate(Collection<String> ids, Collection<String> annotationIds) {
    double offset = DUPLICATE_OFFSET;
    return addCopy(
        Fragment.of(graph, ids),
        annotations.of(annotationIds),
        "edit.duplicate",
        offset,
        offset,
        false);
  }

  private List<String> addCopy(
      Fragment fragment,
      List<Annotation> remarks,
      String key,
      double dx,
      double dy,
      boolean incoming) {
    Set<String> newRemarks = new LinkedHashSet<>();
    String remarksName = texts.get(key + "_things", remarks.size() + fragment.topIds().size());
    Optional<Edit> remarking = annotations.adding(remarks, remarksName, dx, dy, newRemarks);
    if (fragment.nodes().isEmpty()) {
      remarking.ifPresent(this::perform);
      if (remarking.isPresent()) {
        selection.selectAnnotations(newRemarks);
      }
      return List.of();
    }
    Fragment wanted = incoming ? fragment : fragment.keeping(fragment::isInner);
    Fragment adapted = wiring.allowedOf(wanted.adaptedTo(graph, openBlock.id(), dx, dy));
    List<String> ids = adapted.topIds();
    String name = texts.get(key, ids.size(), adapted.nodes().get(0).name());
    Edit adding = new AddNodesEdit(graph, name, adapted.nodes(), adapted.wires());
    perform(
        remarking
            .<Edit>map(edit -> new CompositeEdit(remarksName, List.of(adding, edit)))
            .orElse(adding));
    selection.set(new Selection.Content(new LinkedHashSet<>(ids), Set.of(), newRemarks));
    return ids;
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
    return ids.stream()
        .filter(id -> graph.node(id).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  String named(String key, GraphNode node) {
    return texts.get(key, node.name());
  }

  String several(String key, Set<String> ids) {
    String first = graph.node(ids.iterator().next()).map(GraphNode::name).orElse("");
    return texts.get(key, ids.size(), first);
  }
}
