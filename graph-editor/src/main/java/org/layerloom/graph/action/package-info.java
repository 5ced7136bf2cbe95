/**
 * What keys do: one class for each action, or for a family of them, all in {@link
 * org.layerloom.graph.action.CanvasActions}. May touch gesture and what gesture may touch.
 */
package org.layerloom.graph.action;
