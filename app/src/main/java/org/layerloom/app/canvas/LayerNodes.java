package org.layerloom.app.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.view.CatalogEntry;
import org.layerloom.graph.view.NodeFactory;

/** Makes the node of a new layer, with a name that no other layer has. */
public final class LayerNodes implements NodeFactory {

  /** Before the id of a kept block, as a type to drag or to search for. */
  public static final String KEPT = "kept:";

  private final ProjectDocument document;
  private final LayerCatalog layers;
  private final KeptBlocks keptBlocks;
  private final Supplier<AppTexts> texts;

  public LayerNodes(
      ProjectDocument document,
      LayerCatalog layers,
      KeptBlocks keptBlocks,
      Supplier<AppTexts> texts) {
    this.document = document;
    this.keptBlocks = keptBlocks;
    this.layers = layers;
    this.texts = texts;
  }

  @Override
  public Optional<GraphNode> create(String type, double x, double y) {
    if (type.startsWith(KEPT)) {
      return keptBlocks.node(type.substring(KEPT.length()), x, y);
    }
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
    Stream<CatalogEntry> ofLayers =
        layers.all().stream()
            .map(
                type ->
                    new CatalogEntry(
                        type.id(),
                        texts.get().engine("layer." + type.id() + ".name"),
                        type.family().key(),
                        type.icon(),
                        texts.get().engine("layer." + type.id() + ".keywords")));
    Stream<CatalogEntry> ofBlocks =
        keptBlocks.all().stream()
            .map(
                kept ->
                    new CatalogEntry(
                        KEPT + kept.id(),
                        kept.nameIn(texts.get()),
                        "block",
                        "layers-outline",
                        texts.get().get("palette.blocks")));
    return Stream.concat(ofLayers, ofBlocks).toList();
  }
}
