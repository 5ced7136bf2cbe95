package org.layerloom.app.attention.lines;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.engine.attention.Intervention.Head;

/** Whose lines are drawn: the open head's, until heads of its layer are chosen by hand. */
public final class LineChoices {

  private final AttentionChoices choices;
  private final Map<String, Set<Integer>> byHand = new HashMap<>();
  private final ReadOnlyObjectWrapper<Set<Integer>> heads = new ReadOnlyObjectWrapper<>(Set.of());
  private final ObjectProperty<Optional<Token>> token =
      new SimpleObjectProperty<>(Optional.empty());

  public LineChoices(AttentionChoices choices) {
    this.choices = choices;
    choices.headProperty().addListener((o, before, now) -> follow());
    follow();
  }

  /** Another project is open: its layers may be called alike. */
  public void forget() {
    byHand.clear();
    token.set(Optional.empty());
    follow();
  }

  private void follow() {
    Optional<Head> open = choices.headProperty().get();
    heads.set(open.map(h -> byHand.getOrDefault(h.layerId(), Set.of(h.index()))).orElse(Set.of()));
  }

  /** Draws a head of the open layer or leaves it out; one head at least is drawn. */
  public void toggle(int head) {
    Set<Integer> next = new TreeSet<>(heads.get());
    if (!next.remove(head)) {
      next.add(head);
    }
    choices
        .headProperty()
        .get()
        .filter(open -> !next.isEmpty())
        .ifPresent(open -> byHand.put(open.layerId(), Set.copyOf(next)));
    follow();
  }

  /** The heads of the open layer whose lines are drawn, from 0. */
  public ReadOnlyObjectProperty<Set<Integer>> headsProperty() {
    return heads.getReadOnlyProperty();
  }

  /** The token whose lines alone are drawn in full. */
  public ObjectProperty<Optional<Token>> tokenProperty() {
    return token;
  }

  /** Sets a token off in all views, or no longer. */
  public void select(Token chosen) {
    TokenSelection now = choices.selectionProperty().get();
    boolean query = chosen.side() == AttentionLines.Side.QUERY;
    Set<Integer> steps = new TreeSet<>(query ? now.queries() : now.keys());
    if (!steps.remove(chosen.step())) {
      steps.add(chosen.step());
    }
    choices.selectionProperty().set(query ? now.withQueries(steps) : now.withKeys(steps));
  }
}
