/**
 * The window: pages, top bar, status bar, dialogs, and the actions that concern the whole project.
 *
 * <p>Puts the features' views together; each feature knows nothing of the others.
 */
package org.layerloom.app.shell;
