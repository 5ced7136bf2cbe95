package org.layerloom.engine.dl4j.own;

/**
 * What is changed in the heads of one layer while it answers; never while it learns.
 *
 * @param off heads whose part of the answer is zero, by number
 * @param temperatures what each head's scores are divided by besides
 * @param hidden keys that no head sees, by step; those behind its end are seen
 */
public record HeadChanges(boolean[] off, double[] temperatures, boolean[] hidden) {}
