/** Pictures made of boxes, lines and words: as vectors, or as pixels without any display. */
package org.layerloom.app.attention.picture;
