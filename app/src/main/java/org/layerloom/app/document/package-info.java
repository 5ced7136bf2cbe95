/**
 * The open project: its graph, its settings, its history, its file, and what is wrong with it.
 *
 * <p>Every change goes through the history, so that it can be undone. Knows no scene class.
 */
package org.layerloom.app.document;
