/**
 * How the page says what it shows: one place for each name, so that all views agree. Knows texts
 * and readings, no scene.
 */
package org.layerloom.app.attention.words;
