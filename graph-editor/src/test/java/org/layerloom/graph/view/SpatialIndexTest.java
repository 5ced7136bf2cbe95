package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpatialIndexTest {
  private static Rectangle2D box(Random random) {
    double reach = random.nextInt(4) == 0 ? 4000 : 200;
    return new Rectangle2D(
        random.nextInt(5000) - 2500,
        random.nextInt(5000) - 2500,
        random.nextDouble() * reach,
        random.nextInt(3) == 0 ? 0 : random.nextDouble() * reach);
  }

  @Property(tries = 200)
  void findsWhatALookAtAllBoxesFinds(@ForAll Random random) {
    SpatialIndex<Integer> index = new SpatialIndex<>();
    Map<Integer, Rectangle2D> all = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      int key = random.nextInt(25);
      if (random.nextInt(4) == 0) {
        index.remove(key);
        all.remove(key);
      } else {
        Rectangle2D box = box(random);
        index.put(key, box);
        all.put(key, box);
      }
      Rectangle2D area =
          random.nextInt(8) == 0 ? new Rectangle2D(-1e9, -1e9, 2e9, 2e9) : box(random);
      List<Integer> found = new ArrayList<>();
      index.touching(
          area.getMinX(),
          area.getMinY(),
          area.getMaxX(),
          area.getMaxY(),
          (one, where) -> {
            assertThat(where).isEqualTo(all.get(one));
            found.add(one);
          });
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              all.entrySet().stream()
                  .filter(entry -> touch(entry.getValue(), area))
                  .map(Map.Entry::getKey)
                  .toList());
    }
  }

  private static boolean touch(Rectangle2D a, Rectangle2D b) {
    return a.getMinX() <= b.getMaxX()
        && a.getMaxX() >= b.getMinX()
        && a.getMinY() <= b.getMaxY()
        && a.getMaxY() >= b.getMinY();
  }
}
