package org.layerloom.app.attention.choice;

/**
 * A place of an attention map.
 *
 * @param query its row, from 0
 * @param key its column, from 0
 */
public record Cell(int query, int key) {}
