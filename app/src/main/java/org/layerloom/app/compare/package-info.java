/**
 * Two projects or two runs side by side: what differs, and what they came to.
 *
 * <p>The engine finds the differences; the window and the command line word them alike.
 */
package org.layerloom.app.compare;
