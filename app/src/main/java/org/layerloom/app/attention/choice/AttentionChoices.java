package org.layerloom.app.attention.choice;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.network.BlockExpansion;

/** What a person has chosen to see of a reading; shared by all views of it. */
public final class AttentionChoices {

  private final ObjectProperty<Optional<Head>> head = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Head>> other = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<TokenSelection> selection =
      new SimpleObjectProperty<>(TokenSelection.NONE);
  private final ObjectProperty<Optional<Cell>> cell = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Cell>> hovered =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<MapStage> stage = new SimpleObjectProperty<>(MapStage.SOFTMAX);
  private final ObjectProperty<MapScale> scale = new SimpleObjectProperty<>(MapScale.HEAD);
  private final ObjectProperty<MapShow> show = new SimpleObjectProperty<>(MapShow.HEAD);
  private final ObjectProperty<Optional<Boolean>> padding =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.VIRIDIS);

  /** The head in the large map; empty before the first reading. */
  public ObjectProperty<Optional<Head>> headProperty() {
    return head;
  }

  /** The head that the chosen one is compared with. */
  public ObjectProperty<Optional<Head>> otherProperty() {
    return other;
  }

  /** The rows and columns that all views set off. */
  public ObjectProperty<TokenSelection> selectionProperty() {
    return selection;
  }

  /** The query and key that are looked at closely. */
  public ObjectProperty<Optional<Cell>> cellProperty() {
    return cell;
  }

  /** The query and key under the mouse. */
  public ObjectProperty<Optional<Cell>> hoveredProperty() {
    return hovered;
  }

  public ObjectProperty<MapStage> stageProperty() {
    return stage;
  }

  public ObjectProperty<MapScale> scaleProperty() {
    return scale;
  }

  public ObjectProperty<MapShow> showProperty() {
    return show;
  }

  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /**
   * Whether a person wants padding to be drawn; empty where nobody has said: then it is where it
   * takes less room than the sample.
   */
  public ObjectProperty<Optional<Boolean>> paddingProperty() {
    return padding;
  }

  /** Whether the padding of a sample is drawn. */
  public boolean showsPadding(Sentence sentence) {
    return sentence.padding() > 0 && padding.get().orElse(sentence.padding() <= sentence.steps());
  }

  /** Shows the chosen head less another one. */
  public void compareWith(Head less) {
    other.set(Optional.of(less));
    show.set(MapShow.DIFFERENCE);
  }

  /** Drops what a new reading does not have any more. */
  public void fit(AttentionSnapshot snapshot, Optional<String> wantedLayer) {
    List<Head> heads = snapshot.heads();
    Optional<Head> first = heads.stream().findFirst();
    Optional<Head> wanted =
        heads.stream().filter(h -> wantedLayer.filter(id -> isOf(h, id)).isPresent()).findFirst();
    head.set(wanted.or(() -> head.get().filter(heads::contains)).or(() -> first));
    Optional<Head> now = head.get();
    other.set(
        other
            .get()
            .filter(heads::contains)
            .or(() -> heads.stream().filter(h -> !Optional.of(h).equals(now)).findFirst())
            .or(() -> now));
    int steps = snapshot.sentence().steps();
    cell.set(cell.get().filter(c -> c.query() < steps && c.key() < steps));
    if (selection.get().queries().stream().anyMatch(i -> i >= steps)
        || selection.get().keys().stream().anyMatch(i -> i >= steps)) {
      selection.set(TokenSelection.NONE);
    }
  }

  /** Whether a head is of a layer, or of a drawn node that the layer came from. */
  public static boolean isOf(Head head, String id) {
    return head.layerId().equals(id) || BlockExpansion.drawnId(head.layerId()).equals(id);
  }

  /** Goes on to another head, round the end. */
  public void moveHead(AttentionSnapshot snapshot, int by) {
    List<Head> heads = snapshot.heads();
    if (!heads.isEmpty()) {
      int at = head.get().map(heads::indexOf).orElse(0);
      head.set(Optional.of(heads.get(Math.floorMod(at + by, heads.size()))));
    }
  }
}
