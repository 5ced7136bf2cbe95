/**
 * The first page: templates as cards, recent projects, work to recover.
 *
 * <p>Only shows and asks; what happens then is in {@code shell}.
 */
package org.layerloom.app.welcome;
