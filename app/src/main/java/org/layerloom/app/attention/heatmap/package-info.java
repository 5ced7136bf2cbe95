/**
 * The maps on the page: the small ones of all heads, the large one with its tokens, mouse and keys.
 * Draws what {@link org.layerloom.app.attention.map} has made.
 */
package org.layerloom.app.attention.heatmap;
