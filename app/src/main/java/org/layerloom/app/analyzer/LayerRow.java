package org.layerloom.app.analyzer;

/**
 * One layer in the table.
 *
 * @param place in the order of computation, from 1
 * @param shape of the output, with its dimensions named
 * @param parameterShare of all parameters, from 0 to 1
 * @param multiplyAdds for one sample, forward
 * @param multiplyAddShare of all multiply-adds, from 0 to 1
 * @param activationBytes of the output of one sample
 */
public record LayerRow(
    String layerId,
    int place,
    String name,
    String type,
    String shape,
    long parameters,
    double parameterShare,
    long multiplyAdds,
    double multiplyAddShare,
    long activationBytes) {}
