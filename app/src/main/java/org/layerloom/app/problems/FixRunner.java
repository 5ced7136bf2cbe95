package org.layerloom.app.problems;

import java.util.List;
import java.util.Optional;
import org.layerloom.app.canvas.LayerNodes;
import org.layerloom.app.document.NetworkMapping;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.Fix;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/** Carries out the remedies that a diagnostic offers, each as one undoable step. */
public final class FixRunner {

  private static final double GAP = 216;

  private final ProjectDocument document;
  private final LayerNodes nodes;

  public FixRunner(ProjectDocument document, LayerNodes nodes) {
    this.document = document;
    this.nodes = nodes;
  }

  public void run(Fix fix) {
    document.history().preventMerge();
    if (fix instanceof Fix.SetParameter set && set.key().equals(SubBlock.REPEAT)) {
      document.editor().blocks().setRepeat(set.layerId(), (Integer) set.value());
    } else if (fix instanceof Fix.SetParameter set) {
      document.editor().setProperty(set.layerId(), set.key(), set.value());
    } else if (fix instanceof Fix.Remove remove) {
      document.editor().remove(List.of(remove.layerId()));
    } else if (fix instanceof Fix.InsertBefore insert) {
      insertBefore(insert);
    } else if (fix instanceof Fix.AppendAfter append) {
      appendAfter(append);
    } else if (fix instanceof Fix.ChangeType change) {
      changeType(change);
    }
    document.history().preventMerge();
  }

  private void insertBefore(Fix.InsertBefore fix) {
    List<Connection> arriving = document.graph().incoming(fix.layerId());
    Optional<GraphNode> target = document.graph().node(fix.layerId());
    if (arriving.isEmpty() || target.isEmpty()) {
      return;
    }
    nodes
        .create(fix.type(), target.get().x() - GAP / 2, target.get().y() + 96)
        .ifPresent(node -> document.editor().insertOnWire(node, arriving.get(0)));
  }

  private void appendAfter(Fix.AppendAfter fix) {
    document
        .graph()
        .node(fix.layerId())
        .flatMap(before -> nodes.create(fix.type(), before.x() + GAP, before.y()))
        .ifPresent(
            node ->
                document
                    .editor()
                    .addConnected(node, new PortRef(fix.layerId(), NetworkMapping.OUT)));
  }

  private void changeType(Fix.ChangeType fix) {
    Optional<GraphNode> old = document.graph().node(fix.layerId());
    old.flatMap(before -> nodes.create(fix.type(), before.x(), before.y()))
        .map(
            fresh ->
                fresh
                    .withId(old.get().id())
                    .withName(isNamedByType(old.get()) ? fresh.name() : old.get().name())
                    .withProperties(old.get().properties()))
        .ifPresent(document.editor()::replace);
  }

  /** Whether a layer is called what its type is called, perhaps with a number. */
  private boolean isNamedByType(GraphNode node) {
    return nodes
        .create(node.type(), 0, 0)
        .filter(fresh -> withoutNumber(fresh.name()).equals(withoutNumber(node.name())))
        .isPresent();
  }

  private static String withoutNumber(String name) {
    return name.replaceFirst(" \\d+$", "");
  }

  /** What the link says that carries out the remedy. */
  public static String label(Fix fix, AppTexts texts) {
    if (fix instanceof Fix.SetParameter set) {
      String value =
          set.value() instanceof List<?> list
              ? list.stream().map(String::valueOf).reduce((a, b) -> a + " × " + b).orElse("")
              : texts
                  .engineTexts()
                  .find("choice." + set.value())
                  .orElse(String.valueOf(set.value()));
      return texts.get("fix.set", texts.engine("parameter." + set.key()), value);
    }
    if (fix instanceof Fix.InsertBefore insert) {
      return texts.get("fix.insert", texts.engine("layer." + insert.type() + ".name"));
    }
    if (fix instanceof Fix.AppendAfter append) {
      return texts.get("fix.append", texts.engine("layer." + append.type() + ".name"));
    }
    if (fix instanceof Fix.ChangeType change) {
      return texts.get("fix.changeType", texts.engine("layer." + change.type() + ".name"));
    }
    return texts.get("fix.remove");
  }
}
