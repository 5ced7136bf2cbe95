package org.layerloom.app.document;

import org.layerloom.engine.project.Project;
import org.layerloom.graph.model.GraphSnapshot;

/**
 * A project with the graph that shows it, made in the background.
 *
 * @param graph of {@code project}, as {@link NetworkMapping#graph} gives it
 */
public record MappedProject(Project project, GraphSnapshot graph) {}
