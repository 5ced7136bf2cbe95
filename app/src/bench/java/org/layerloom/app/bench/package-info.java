/**
 * Measures the program itself: how soon it can be used, what memory it takes, how it feels while a
 * network is trained.
 *
 * <p>{@code ProgramBench} starts the others as programs of their own.
 */
package org.layerloom.app.bench;
