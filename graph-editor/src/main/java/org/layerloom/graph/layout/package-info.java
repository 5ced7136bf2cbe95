/**
 * Places for nodes, computed from a snapshot on any thread. May touch model and Eclipse ELK; knows
 * nothing of JavaFX, edits or how nodes are drawn beyond their sizes.
 */
package org.layerloom.graph.layout;
