/**
 * The list of layers at the left: search, drag, or press Enter to add.
 *
 * <p>The ViewModel finds and ranks; the View shows.
 */
package org.layerloom.app.palette;
