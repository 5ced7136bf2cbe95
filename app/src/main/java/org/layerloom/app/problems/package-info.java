/**
 * The list of problems: which layer, what is wrong, what to do, and a click that does it.
 *
 * <p>The ViewModel carries out remedies as undoable edits.
 */
package org.layerloom.app.problems;
