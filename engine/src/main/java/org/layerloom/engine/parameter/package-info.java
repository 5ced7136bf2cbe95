/**
 * What can be set on a layer or an optimizer: its kind, its range and its default.
 *
 * <p>Property sheets, project files and the command line all read these declarations. May touch
 * {@code text} only.
 */
package org.layerloom.engine.parameter;
