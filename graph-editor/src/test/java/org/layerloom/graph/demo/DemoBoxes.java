package org.layerloom.graph.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.StructuralValidator;
import org.layerloom.graph.view.CatalogEntry;
import org.layerloom.graph.view.NodePresentation;
import org.layerloom.graph.view.NodePresenter;
import org.layerloom.graph.view.Severity;

/** Plain boxes to try the editor with: sources, steps, joins of several wires, and sinks. */
public final class DemoBoxes {
  private DemoBoxes() {}

  /** What can be added. */
  public static List<CatalogEntry> catalog() {
    return List.of(
        new CatalogEntry("source", "Source", "io", "", "input start"),
        new CatalogEntry("step", "Step", "core", "", "work process"),
        new CatalogEntry("filter", "Filter", "sieve", "", "sieve"),
        new CatalogEntry("join", "Join", "merge", "", "merge add several"),
        new CatalogEntry("choose", "Choose", "choice", "", "two inputs"),
        new CatalogEntry("sink", "Sink", "io", "", "output end"));
  }

  /** A box of a type, called after it. */
  public static Optional<GraphNode> create(String type, double x, double y) {
    return catalog().stream()
        .filter(entry -> entry.type().equals(type))
        .map(entry -> box(type, type, entry.label(), x, y))
        .findFirst();
  }

  /** A box of a type under an id and a name. */
  public static GraphNode box(String id, String type, String name, double x, double y) {
    Port in = new Port("in", Port.Direction.INPUT, type.equals("join"), "Input");
    Port other = new Port("other", Port.Direction.INPUT, false, "Other input");
    Port out = new Port("out", Port.Direction.OUTPUT, true, "Output");
    List<Port> inputs =
        switch (type) {
          case "source" -> List.of();
          case "choose" -> List.of(in, other);
          default -> List.of(in);
        };
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("size", 64);
    return new GraphNode(
        id, type, name, properties, x, y, inputs, type.equals("sink") ? List.of() : List.of(out));
  }

  /** A wire between the usual ports. */
  public static Connection wire(String from, String to) {
    return Connection.between(from, "out", to, "in");
  }

  /** An editor of an empty graph. */
  public static GraphEditor editor() {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    return new GraphEditor(new Graph(), new EditHistory(), new StructuralValidator(texts), texts);
  }

  /** A graph folded into two rows, with a skip, a join and one box of each kind. */
  public static void fill(Graph graph) {
    graph.putNode(box("tokens", "source", "Words", 24, 96));
    graph.putNode(box("embed", "step", "Cleaned words", 240, 96));
    graph.putNode(box("position", "choose", "Words in order", 456, 96));
    graph.putNode(box("encoder", "filter", "Sieve × 2", 696, 72));
    graph.putNode(box("average", "join", "Sum by day", 360, 264));
    graph.putNode(box("dense", "step", "Ranking", 600, 264));
    graph.putNode(box("output", "sink", "Output with a name far too long to show", 816, 264));
    graph.connect(wire("tokens", "embed"));
    graph.connect(wire("embed", "position"));
    graph.connect(wire("position", "encoder"));
    graph.connect(wire("encoder", "average"));
    graph.connect(wire("embed", "average"));
    graph.connect(wire("average", "dense"));
    graph.connect(wire("dense", "output"));
  }

  /** Long chains with branches, for trying many boxes. */
  public static void fillMany(Graph graph, int count) {
    graph.batch(
        () -> {
          for (int i = 0; i < count; i++) {
            String type = i % 5 == 4 ? "join" : i % 3 == 0 ? "filter" : "step";
            graph.putNode(
                box("n" + i, type, "Box " + i, (i % 50) * 216, Math.floorDiv(i, 50) * 120));
            if (i > 0) {
              graph.connect(wire("n" + (i - 1), "n" + i));
            }
            if (type.equals("join") && i > 4) {
              graph.connect(wire("n" + (i - 4), "n" + i));
            }
          }
        });
  }

  /** Something on every line of a card. */
  public static final class Presenter implements NodePresenter {
    @Override
    public NodePresentation present(GraphNode node) {
      String family =
          catalog().stream()
              .filter(entry -> entry.type().equals(node.type()))
              .map(CatalogEntry::family)
              .findFirst()
              .orElse("");
      Severity severity =
          switch (node.id()) {
            case "embed" -> Severity.WARNING;
            case "dense" -> Severity.ERROR;
            case "average" -> Severity.INFO;
            default -> Severity.NONE;
          };
      double progress = node.id().equals("encoder") ? 0.65 : -1;
      return new NodePresentation(
          node.name(),
          subtitle(node),
          "time × 64",
          "99,584",
          family,
          "",
          severity,
          "",
          progress,
          "");
    }

    private static String subtitle(GraphNode node) {
      Object size = node.properties().get("size");
      return size == null ? "" : node.type() + " · size " + size;
    }

    @Override
    public String wireLabel(Connection connection) {
      return "time × 64";
    }
  }
}
