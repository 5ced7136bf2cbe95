/**
 * Weights as numbers, levels and pixels, made on any thread. Knows readings and choices, no network
 * and no control.
 */
package org.layerloom.app.attention.map;
