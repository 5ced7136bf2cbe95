/**
 * The pictures on buttons, nodes and in lists.
 *
 * <p>Below all features, so that each may use them.
 */
package org.layerloom.app.icon;
