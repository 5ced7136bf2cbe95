/**
 * The page that shows what the heads of a network attend to: live while it learns, or as it was
 * trained.
 */
package org.layerloom.app.attention;
