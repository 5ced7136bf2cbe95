package org.layerloom.graph.view;

/**
 * A node type as search-as-you-type offers it.
 *
 * @param type for the node factory
 * @param label what people read and search
 * @param family colour, as in {@link NodePresentation}
 * @param icon name for the icon factory; empty for none
 * @param keywords more words to find it by, separated by spaces
 */
public record CatalogEntry(
    String type, String label, String family, String icon, String keywords) {}
