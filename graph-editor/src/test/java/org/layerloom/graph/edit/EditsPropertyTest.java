package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;

class EditsPropertyTest {
  private static final List<String> TYPES =
      List.of("source", "step", "filter", "join", "choose", "sink");

  /** Does something by chance, through the editor as a person would. */
  private static void act(GraphEditor editor, Random random) {
    Graph graph = editor.graph();
    String type = TYPES.get(random.nextInt(TYPES.size()));
    GraphNode fresh = box(type, type, type, random.nextDouble() * 900, random.nextInt(600));
    List<String> some = someNodes(graph, random);
    switch (random.nextInt(22)) {
      case 0, 1, 2 -> editor.add(fresh);
      case 3, 4, 5, 6 -> anyWire(graph, random).forEach(editor::connect);
      case 7 -> present(graph, random).forEach(wire -> editor.insertOnWire(fresh, wire));
      case 8 -> present(graph, random).forEach(editor::disconnect);
      case 9 -> editor.move(some, random.nextDouble() * 50, -random.nextDouble());
      case 10 -> editor.remove(some);
      case 11 -> editor.removeAndJoin(some);
      case 12 ->
          some.forEach(id -> editor.setProperty(id, "k" + random.nextInt(2), random.nextInt(3)));
      case 13 -> some.forEach(id -> editor.rename(id, "name " + random.nextInt(3)));
      case 14 -> editor.duplicate(some);
      case 15 -> editor.pasteWithIncoming(editor.copy(some), 12, random.nextInt(60));
      case 16 -> editor.blocks().make(some);
      case 17 -> editor.blocks().expand(some);
      case 18 -> changeBlocks(editor, some, random);
      case 19 -> editor.blocks().toggleBypass(some);
      case 20 -> enterOrLeave(editor, some);
      default -> reshape(editor, some, random);
    }
  }

  private static void changeBlocks(GraphEditor editor, List<String> some, Random random) {
    some.forEach(id -> editor.blocks().setRepeat(id, 1 + random.nextInt(3)));
    Port.Direction direction = random.nextBoolean() ? Port.Direction.INPUT : Port.Direction.OUTPUT;
    editor.blocks().addPort(direction, new Point(random.nextInt(400), 0));
  }

  private static void enterOrLeave(GraphEditor editor, List<String> some) {
    editor.openBlock().leave();
    some.forEach(editor.openBlock()::enter);
  }

  private static void reshape(GraphEditor editor, List<String> some, Random random) {
    Graph graph = editor.graph();
    List<Connection> old = present(graph, random);
    List<Connection> other = anyWire(graph, random);
    if (!old.isEmpty() && !other.isEmpty() && !graph.contains(other.get(0))) {
      editor.reconnect(old.get(0), other.get(0));
    }
    for (String id : some) {
      editor.arrange(Map.of(id, new Point(random.nextInt(9), random.nextInt(9))));
      GraphNode node = graph.node(id).orElseThrow();
      String type = TYPES.get(random.nextInt(TYPES.size()));
      editor.replace(box(id, type, node.name(), node.x(), node.y()));
    }
  }

  private static List<String> someNodes(Graph graph, Random random) {
    List<String> some = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      if (random.nextInt(4) == 0) {
        some.add(node.id());
      }
    }
    return some;
  }

  private static List<Connection> present(Graph graph, Random random) {
    List<Connection> all = graph.connections();
    return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
  }

  private static List<Connection> anyWire(Graph graph, Random random) {
    List<GraphNode> nodes = graph.nodes();
    if (nodes.isEmpty()) {
      return List.of();
    }
    GraphNode from = nodes.get(random.nextInt(nodes.size()));
    GraphNode to = nodes.get(random.nextInt(nodes.size()));
    String port = random.nextInt(3) == 0 ? "other" : "in";
    return List.of(Connection.between(from.id(), "out", to.id(), port));
  }

  @Property(tries = 200)
  void makingAndExpandingABlockIsTheIdentity(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int count) {
    Random random = new Random(seed);
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    for (int i = 0; i < count && editor.graph().nodes().size() < 80; i++) {
      act(editor, random);
    }
    GraphSnapshot before = editor.graph().snapshot();
    List<String> some = someNodes(editor.graph(), random);
    if (editor.blocks().make(some).isEmpty()) {
      SoundGraph.require(editor.graph());
      assertThat(editor.graph().snapshot()).isNotEqualTo(before);
      editor.blocks().expand(editor.selection().nodes());
    }
    assertThat(editor.graph().snapshot()).isEqualTo(before);
  }

  @Property(tries = 200)
  void undoingEverythingGivesBackTheGraphAndRedoingTheEditedOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count) {
    Random random = new Random(seed);
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    GraphSnapshot before = editor.graph().snapshot();
    // Growth by duplication is exponential; large graphs prove no more than small ones.
    for (int i = 0; i < count && editor.graph().nodes().size() < 80; i++) {
      act(editor, random);
      SoundGraph.require(editor.graph());
    }
    GraphSnapshot after = editor.graph().snapshot();
    int undone = 0;
    while (editor.undo()) {
      undone++;
    }
    assertThat(editor.graph().snapshot()).isEqualTo(before);
    for (int i = 0; i < undone; i++) {
      editor.redo();
    }
    assertThat(editor.graph().snapshot()).isEqualTo(after);
  }

  @Property(tries = 100)
  void everyIntermediateStateComesBack(@ForAll long seed) {
    Random random = new Random(seed);
    GraphEditor editor = DemoBoxes.editor();
    DemoBoxes.fill(editor.graph());
    List<GraphSnapshot> states = new ArrayList<>(List.of(editor.graph().snapshot()));
    for (int i = 0; i < 30; i++) {
      editor.history().preventMerge();
      int before = editor.history().place();
      act(editor, random);
      if (editor.history().place() == before + 1) {
        states.add(editor.graph().snapshot());
      } else {
        editor.history().goTo(before);
      }
    }
    for (int i = states.size() - 1; i >= 0; i--) {
      editor.history().goTo(i);
      assertThat(editor.graph().snapshot()).isEqualTo(states.get(i));
    }
  }

  @Property(tries = 100)
  void copyAndPasteKeepsNodesAndTheWiresAmongThem(@ForAll long seed) {
    Random random = new Random(seed);
    GraphEditor editor = DemoBoxes.editor();
    for (int i = 0; i < 40 && editor.graph().nodes().size() < 60; i++) {
      act(editor, random);
    }
    List<String> copied = someNodes(editor.graph(), random);
    String text = editor.copy(copied);
    GraphEditor other = DemoBoxes.editor();
    DemoBoxes.fill(other.graph());
    List<String> pasted = other.paste(text, 10, 20);

    Fragment from = Fragment.of(editor.graph(), copied);
    Fragment to = Fragment.of(other.graph(), pasted);
    assertThat(to.nodes()).hasSameSizeAs(from.nodes());
    for (int i = 0; i < from.nodes().size(); i++) {
      GraphNode original = from.nodes().get(i);
      GraphNode copy = to.nodes().get(i);
      assertThat(
              copy.withId(original.id())
                  .withContainer(original.container())
                  .withPosition(original.x(), original.y()))
          .isEqualTo(original);
      boolean inBlock = !original.container().isEmpty();
      assertThat(copy.x()).isEqualTo(original.x() + (inBlock ? 0 : 10));
      assertThat(places(to).indexOf(copy.container()))
          .isEqualTo(places(from).indexOf(original.container()));
    }
    assertThat(shape(to)).isEqualTo(shape(from));
    assertThat(FragmentFormat.read(text)).contains(from);
  }

  private static List<String> places(Fragment fragment) {
    return fragment.nodes().stream().map(GraphNode::id).toList();
  }

  /** Wires among the nodes by their places in the order, which do not depend on ids. */
  private static List<String> shape(Fragment fragment) {
    List<String> ids = places(fragment);
    return fragment.wires().stream()
        .filter(fragment::isInner)
        .map(
            c ->
                ids.indexOf(c.source().nodeId())
                    + c.source().portId()
                    + ids.indexOf(c.target().nodeId())
                    + c.target().portId())
        .toList();
  }

  @Example
  void everyTypeOfValueSurvivesTheClipboard() {
    GraphNode node =
        new GraphNode(
            "a",
            "t",
            "名 \"quoted\"\n\\ tab\t",
            Map.of(
                "string",
                "é{}[]:,",
                "true",
                true,
                "int",
                -3,
                "long",
                3L,
                "huge",
                Long.MAX_VALUE,
                "double",
                1e-300,
                "whole",
                2.0,
                "nan",
                Double.NaN,
                "list",
                List.of(1, "x", 2L),
                "empty",
                List.of()),
            -0.5,
            1e9,
            List.of(Port.manyInput("in")),
            List.of());
    Fragment fragment = new Fragment(List.of(node), List.of());
    assertThat(FragmentFormat.read(FragmentFormat.write(fragment))).contains(fragment);
  }
}
