package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What strands do by themselves, each on its own samples, until the next {@link Meeting}; a network
 * without one learns in a single stage.
 */
final class Stage implements Consumer<Strand> {

  private final List<Consumer<Strand>> work = new ArrayList<>();
  private int unit;
  private Meeting meeting;

  private Stage() {}

  /** A step forward and backward through units. */
  static List<Stage> ofLearning(List<Unit> units) {
    List<Stage> all = new ArrayList<>(List.of(new Stage()));
    for (int i = 0; i < units.size(); i++) {
      int unit = i;
      add(all, strand -> strand.begin(unit, true));
      units.get(i).meetingsForward().forEach(meeting -> meet(all, unit, meeting));
      add(all, strand -> strand.forward(unit, true));
    }
    add(all, Strand::judge);
    for (int i = units.size() - 1; i >= 0; i--) {
      int unit = i;
      if (units.get(i).learns()) {
        units.get(i).meetingsBackward().forEach(meeting -> meet(all, unit, meeting));
        add(all, strand -> strand.backward(unit));
      }
    }
    return all;
  }

  private static void add(List<Stage> all, Consumer<Strand> one) {
    all.get(all.size() - 1).work.add(one);
  }

  private static void meet(List<Stage> all, int unit, Meeting meeting) {
    Stage last = all.get(all.size() - 1);
    last.work.add(strand -> strand.gather(unit, meeting));
    last.unit = unit;
    last.meeting = meeting;
    all.add(new Stage());
  }

  @Override
  public void accept(Strand strand) {
    for (int i = 0; i < work.size(); i++) {
      work.get(i).accept(strand);
    }
  }

  /** Once all strands are done with it. */
  void settle(List<Strand> strands) {
    if (meeting != null) {
      List<Unit> same = strands.stream().map(strand -> strand.units().get(unit)).toList();
      meeting.settle(same, strands.stream().mapToInt(strand -> strand.rows(unit)).sum());
    }
  }
}
