package org.layerloom.app.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.view.CatalogEntry;
import org.layerloom.graph.view.NodeFactory;

/** Makes the node of a new layer, with a name that no other layer has. */
public final class LayerNodes implements NodeFactory {

  private final ProjectDocument document;
  private final LayerCatalog layers;
  private final Supplier<AppTexts> texts;

  public LayerNodes(ProjectDocument document, LayerCatalog layers, Supplier<AppTexts> texts) {
    this.document = document;
    this.layers = layers;
    this.texts = texts;
  }

  @Override
  public Optional<GraphNode> create(String type, double x, double y) {
    return layers
        .find(type)
        .map(
            found -> {
              String id = document.graph().freshId(found.id());
              LayerSpec layer = new LayerSpec(id, found.id(), freshName(found), Map.of());
              return document.mapping().node(layer, new Position(x, y));
            });
  }

  private String freshName(LayerType type) {
    String base = texts.get().engine("layer." + type.id() + ".name");
    String name = base;
    for (int i = 2; isTaken(name); i++) {
      name = base + " " + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return document.graph().nodes().stream().anyMatch(node -> node.name().equals(name));
  }

  /** What the search on the canvas offers. */
  public List<CatalogEntry> catalog() {
    return layers.all().stream()
        .map(
            type ->
                new CatalogEntry(
                    type.id(),
                    texts.get().engine("layer." + type.id() + ".name"),
                    type.family().key(),
                    type.icon(),
                    texts.get().engine("layer." + type.id() + ".keywords")))
        .toList();
  }
}
