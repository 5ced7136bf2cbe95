/**
 * Tokens joined by lines of the heads chosen, in step with the maps. Knows readings and choices;
 * asks no network.
 */
package org.layerloom.app.attention.lines;
