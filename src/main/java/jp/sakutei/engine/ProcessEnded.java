package jp.sakutei.engine;

import java.util.Map;

/**
 * An instance of a model came to an end, in the transaction in which it did.
 *
 * @param process id of the model
 * @param variables as they were then
 */
public record ProcessEnded(String process, String businessKey, Map<String, Object> variables) {
}
