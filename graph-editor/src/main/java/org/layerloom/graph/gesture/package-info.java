/**
 * What a person does with the mouse: one class for each gesture, one active at a time. May touch
 * model, edit, validation, text and JavaFX; the canvas only through CanvasSurface.
 */
package org.layerloom.graph.gesture;
