/**
 * The page that shows what the heads of a network attend to: live while it learns, or as it was
 * trained. It puts the parts of its rooms together; none of them knows the page.
 */
package org.layerloom.app.attention;
