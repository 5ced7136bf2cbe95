/**
 * Lets the window be filled piece by piece, so that it answers meanwhile.
 *
 * <p>Knows nothing of what the pieces are.
 */
package org.layerloom.app.pace;
