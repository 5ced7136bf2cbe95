package org.layerloom.engine.dl4j.fast;

import java.util.List;

/**
 * Something that a layer has to know of the whole batch before it can go on, such as a mean: each
 * strand gathers it of its own samples, then one thread settles it for all.
 */
interface Meeting {

  /** In each strand. */
  void gather(Unit unit, int rows);

  /**
   * Once.
   *
   * @param all the same layer in each strand
   * @param rows how many all of them hold
   */
  void settle(List<Unit> all, int rows);
}
