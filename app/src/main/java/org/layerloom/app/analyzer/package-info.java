/**
 * The Analyzer: what each layer of the open network gives and costs, as a table.
 *
 * <p>The ViewModel counts and writes Markdown and CSV; the View shows and sorts.
 */
package org.layerloom.app.analyzer;
