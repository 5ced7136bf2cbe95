/**
 * Training in the window: start, pause, stop, curves, progress.
 *
 * <p>The ViewModel talks to the engine and gathers curves; the Views draw them with JFreeChart.
 */
package org.layerloom.app.training;
