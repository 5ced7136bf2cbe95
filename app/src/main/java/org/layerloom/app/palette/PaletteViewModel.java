package org.layerloom.app.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerType;
import org.layerloom.graph.model.Subscription;

/** Which layers the palette shows for what was typed. */
public final class PaletteViewModel {

  private final LayerCatalog layers;
  private final KeptBlocks keptBlocks;
  private final AppTexts texts;

  public PaletteViewModel(LayerCatalog layers, KeptBlocks keptBlocks, AppTexts texts) {
    this.layers = layers;
    this.keptBlocks = keptBlocks;
    this.texts = texts;
  }

  /** The user's own blocks that have every typed word in their name. */
  public List<KeptBlocks.Kept> matchingBlocks(String typed) {
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return keptBlocks.all().stream()
        .filter(
            kept -> Arrays.stream(words).allMatch(name(kept).toLowerCase(Locale.ROOT)::contains))
        .toList();
  }

  /** What a block is called: in the language of the program where it comes with it. */
  public String name(KeptBlocks.Kept kept) {
    return kept.nameIn(texts);
  }

  public void remove(KeptBlocks.Kept kept) {
    keptBlocks.remove(kept.id());
  }

  /** Calls the listener when the user's own blocks have changed. */
  public Subscription subscribe(Runnable listener) {
    return keptBlocks.subscribe(listener);
  }

  /** The layer types by family that have every typed word in their name, family or keywords. */
  public Map<LayerFamily, List<LayerType>> matching(String typed) {
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    Map<LayerFamily, List<LayerType>> found = new LinkedHashMap<>();
    for (LayerFamily family : LayerFamily.values()) {
      List<LayerType> members = new ArrayList<>();
      for (LayerType type : layers.all()) {
        if (type.family() == family && matches(type, words)) {
          members.add(type);
        }
      }
      if (!members.isEmpty()) {
        found.put(family, members);
      }
    }
    return found;
  }

  private boolean matches(LayerType type, String[] words) {
    String text =
        String.join(
                " ",
                type.id(),
                name(type),
                texts.engine("layer." + type.id() + ".keywords"),
                texts.engine("family." + type.family().key()))
            .toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  public String name(LayerType type) {
    return texts.engine("layer." + type.id() + ".name");
  }

  public String help(LayerType type) {
    return texts.engine("layer." + type.id() + ".help");
  }
}
