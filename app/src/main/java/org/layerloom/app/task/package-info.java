/**
 * Work off the JavaFX thread, and the one bridge back to it.
 *
 * <p>Nothing else in the program starts threads, but for the engine's trainer.
 */
package org.layerloom.app.task;
