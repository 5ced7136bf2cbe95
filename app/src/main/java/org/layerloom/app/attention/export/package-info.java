/**
 * The views as pictures for files, and their numbers as tables, with or without a display. Reads
 * all other rooms; none but the page reads it.
 */
package org.layerloom.app.attention.export;
