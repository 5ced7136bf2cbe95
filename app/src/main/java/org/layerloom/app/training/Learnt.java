package org.layerloom.app.training;

/** What a network has learnt so far, where it can be drawn whole: a line, or a plane. */
public sealed interface Learnt permits LineFit, DecisionPlane {}
