package org.layerloom.app.attention.words;

import java.util.function.UnaryOperator;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;

/** What heads and maps are called. */
public final class HeadNames {

  private final AppTexts texts;
  private final UnaryOperator<String> layers;

  /**
   * Names.
   *
   * @param layers the name of each layer, by its id
   */
  public HeadNames(AppTexts texts, UnaryOperator<String> layers) {
    this.texts = texts;
    this.layers = layers;
  }

  /** A head with its layer. */
  public String of(Head head) {
    return texts.get("attention.headName", layers.apply(head.layerId()), head.index() + 1);
  }

  /** What a large map is headed with. */
  public String title(Wish wish) {
    String layer = layers.apply(wish.head().layerId());
    return switch (wish.show()) {
      case HEAD -> of(wish.head());
      case MEAN -> texts.get("attention.meanOf", layer);
      case DIFFERENCE ->
          texts.get(
              "attention.differenceOf", of(wish.head()), wish.other().map(this::of).orElse(""));
      case ROLLOUT -> texts.get("attention.rolloutOf", layer);
    };
  }
}
