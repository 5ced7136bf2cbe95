/**
 * The inspector at the right: the settings of the selected layer, or of the project.
 *
 * <p>Settings are shown by ControlsFX's PropertySheet; each change is an undoable edit.
 */
package org.layerloom.app.inspector;
