package org.layerloom.engine.project;

/**
 * A project to start from.
 *
 * @param id what the command line calls it; its title is the text {@code template.<id>.title}, its
 *     description {@code template.<id>.about}
 */
public record Template(String id, Project project) {}
