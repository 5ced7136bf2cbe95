/**
 * Whose heads are read, when, and with which changes: the one room that asks networks. Knows
 * choices and readings, no scene.
 */
package org.layerloom.app.attention.model;
