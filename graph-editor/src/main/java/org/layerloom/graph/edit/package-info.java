/**
 * Every change of the document as an edit that can be undone, the history of edits, the selection,
 * and the facade GraphEditor. May touch model, validation and text; no JavaFX.
 */
package org.layerloom.graph.edit;
